package io.github.chat2responses.recipes.theokanning;

/**
 * Classes of the old client for functions that a model may call. They are plain Java that asks no host, so where the old
 * client stays on the class path they stay what they are, and only what is sent and received changes.
 */
final class Helpers {
    static final String EXECUTOR = Vocabulary.ROOT + "service.FunctionExecutor";
    static final String ACCUMULATOR = Vocabulary.ROOT + "service.ChatMessageAccumulator";
    static final String CHOICE = Vocabulary.REQUEST + "$ChatCompletionRequestFunctionCall";

    private Helpers() {}

    static boolean are(String name) {
        return name.startsWith(Vocabulary.CHAT + "ChatFunction")
                || name.startsWith(CHOICE)
                || name.equals(EXECUTOR)
                || name.equals(ACCUMULATOR);
    }

    /** Whether messages that come from a class are made by the program, and are not what a model said. */
    static boolean makeMessages(String owner) {
        return owner.equals(EXECUTOR) || owner.equals(ACCUMULATOR);
    }
}
