package io.github.chat2responses.testkit;

import org.jspecify.annotations.Nullable;

/**
 * What the fake model says.
 *
 * @param text the text; empty if it calls a tool
 * @param tool the tool it calls, null if it speaks
 * @param custom whether that is a custom tool
 * @param arguments the arguments of the call as JSON text; the input of a custom tool
 * @param cut whether the request allows fewer tokens than this takes
 * @param inputTokens the size of the conversation, in made-up tokens
 * @param outputTokens the size of the reply, in made-up tokens
 */
record Reply(
        String text,
        @Nullable String tool,
        boolean custom,
        String arguments,
        boolean cut,
        int inputTokens,
        int outputTokens) {
    int totalTokens() {
        return inputTokens + outputTokens;
    }
}
