package io.github.chat2responses.recipes.rawhttp;

import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** {@code texts.stream().map(text -> ...).toList()}: a list whose elements are made by one expression. */
final class MappedStreams {
    private static final Set<String> ENDS = Set.of("toList", "collect");

    private MappedStreams() {}

    /** What makes an element of the list that a call gives. */
    static Optional<Expression> element(J.MethodInvocation call) {
        boolean isList = ENDS.contains(call.getSimpleName())
                && call.getArguments().stream()
                        .allMatch(argument -> argument instanceof J.Empty
                                || argument.toString().matches("(Collectors\\.)?to(Unmodifiable)?List\\(\\)"));
        return isList
                        && call.getSelect() instanceof J.MethodInvocation map
                        && map.getSimpleName().equals("map")
                        && map.getArguments().get(0) instanceof J.Lambda lambda
                        && lambda.getBody() instanceof Expression made
                ? Optional.of(made)
                : Optional.empty();
    }
}
