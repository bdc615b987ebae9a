package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.Site;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Streams of chunks, which become streams of events: of those there are more, so that only such with a text may count. */
final class StreamRules {
    private StreamRules() {}

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        Expression stream = call.getSelect();
        if (stream == null || !isOfAnswers(stream)) {
            return Optional.empty();
        }
        if (keepsAll(call) && site.parent() instanceof J.MethodInvocation next && isStep(next)) {
            site.swallow(call, List.of(stream));
            return Optional.of(site.visited(stream));
        }
        if (!call.getSimpleName().equals("filter") && !NullGuards.looksFirst(call, site.parent())) {
            site.needsOneKind(
                    call.getName(), "`" + call.getSimpleName() + "` takes every chunk, also those without a text");
        }
        return Optional.empty();
    }

    private static boolean isOfAnswers(Expression expression) {
        return expression.getType() instanceof JavaType.Parameterized stream
                && JavaTypes.name(stream).equals("java.util.stream.Stream")
                && stream.getTypeParameters().stream()
                        .anyMatch(element -> JavaTypes.name(element).equals(SimpleOpenAi.BASE + "domain.chat.Chat"));
    }

    /** {@code filter(chunk -> !chunk.getChoices().isEmpty())}: what has a text has a choice. */
    private static boolean keepsAll(J.MethodInvocation call) {
        return call.getSimpleName().equals("filter")
                && call.getArguments().get(0) instanceof J.Lambda lambda
                && lambda.getBody() instanceof Expression test
                && ReadRules.nonEmpty(test).isPresent();
    }

    private static boolean isStep(J.MethodInvocation next) {
        return next.getSimpleName().equals("map") || next.getSimpleName().equals("filter");
    }
}
