package io.github.chat2responses.recipes.openaijava;

import java.util.Set;
import org.openrewrite.java.tree.J;

/** {@code streamOptions} that only ask for usage, which Responses always sends with its last event. */
final class StreamOptions {
    private static final Set<String> STEPS = Set.of("includeUsage", "build");

    private StreamOptions() {}

    static boolean onlyUsage(J.MethodInvocation step) {
        return Chain.argument(step)
                .filter(J.MethodInvocation.class::isInstance)
                .flatMap(argument -> Chain.endingIn((J.MethodInvocation) argument))
                .filter(chain -> chain.owner().equals(SdkMap.CHAT + "ChatCompletionStreamOptions"))
                .filter(chain -> chain.steps().stream().allMatch(part -> STEPS.contains(part.getSimpleName())))
                .isPresent();
    }
}
