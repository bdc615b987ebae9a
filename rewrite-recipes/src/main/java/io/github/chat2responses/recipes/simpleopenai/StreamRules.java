package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.Site;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Streams of chunks, which become streams of the events that Chat had chunks for. */
final class StreamRules {
    /** What does not go by the number or the order of chunks, which is not quite the same. */
    private static final Set<String> ONE_BY_ONE = Set.of(
            "filter",
            "map",
            "mapMulti",
            "flatMap",
            "peek",
            "forEach",
            "forEachOrdered",
            "anyMatch",
            "takeWhile",
            "onClose",
            "close");

    private StreamRules() {}

    /** {@code filter(chunk -> !chunk.getChoices().isEmpty())}: all of them have one. */
    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        Expression stream = call.getSelect();
        if (stream == null || !isOfAnswers(stream)) {
            return Optional.empty();
        }
        if (!ONE_BY_ONE.contains(call.getSimpleName())) {
            site.needsOneKind(call.getName(), "`" + call.getSimpleName() + "` may go by the number or order of chunks");
        }
        boolean keepsAll = call.getSimpleName().equals("filter")
                && call.getArguments().get(0) instanceof J.Lambda lambda
                && lambda.getBody() instanceof Expression test
                && Choices.test(test).filter(Choices.Test::holds).isPresent();
        if (!keepsAll || !(site.parent() instanceof J.MethodInvocation next) || next.getSelect() != call) {
            return Optional.empty();
        }
        site.swallow(call, List.of(stream));
        return Optional.of(site.visited(stream));
    }

    private static boolean isOfAnswers(Expression expression) {
        return expression.getType() instanceof JavaType.Parameterized stream
                && JavaTypes.name(stream).equals("java.util.stream.Stream")
                && stream.getTypeParameters().stream()
                        .anyMatch(element -> JavaTypes.name(element).equals(ReadRules.ANSWER));
    }
}
