package io.github.chat2responses.recipes.openaijava;

import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.J;

/** {@code streamOptions} that only ask for usage, which Responses always sends with its last event. */
final class StreamOptions {
    private static final Set<String> STEPS = Set.of("includeUsage", "build");

    private StreamOptions() {}

    static boolean onlyUsage(J.MethodInvocation step) {
        return chain(step)
                .filter(chain -> chain.steps().stream().allMatch(part -> STEPS.contains(part.getSimpleName())))
                .isPresent();
    }

    /** Whether a step asks for the usage, beyond doubt. */
    static boolean asksUsage(J.MethodInvocation step) {
        return chain(step)
                .flatMap(chain -> chain.step("includeUsage"))
                .flatMap(Chain::argument)
                .filter(asked -> asked instanceof J.Literal literal && Boolean.TRUE.equals(literal.getValue()))
                .isPresent();
    }

    private static Optional<Chain> chain(J.MethodInvocation step) {
        return Chain.argument(step)
                .filter(J.MethodInvocation.class::isInstance)
                .flatMap(argument -> Chain.endingIn((J.MethodInvocation) argument))
                .filter(chain -> chain.owner().equals(SdkMap.CHAT + "ChatCompletionStreamOptions"));
    }
}
