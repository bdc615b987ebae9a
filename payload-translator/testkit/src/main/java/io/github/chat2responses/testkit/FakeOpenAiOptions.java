package io.github.chat2responses.testkit;

/**
 * How a {@link FakeOpenAi} listens and what it refuses.
 *
 * @param host the address to listen on
 * @param port the port, 0 for a free one
 * @param refuseChat whether {@code /v1/chat/completions} answers 404
 * @param refuseResponses whether {@code /v1/responses} answers 404
 */
public record FakeOpenAiOptions(String host, int port, boolean refuseChat, boolean refuseResponses) {
    /**
     * Both endpoints on a free port of this machine.
     *
     * @return the options
     */
    public static FakeOpenAiOptions onFreePort() {
        return new FakeOpenAiOptions("127.0.0.1", 0, false, false);
    }

    /**
     * The same without Chat Completions, as after the end of a migration.
     *
     * @return the options
     */
    public FakeOpenAiOptions refusingChat() {
        return new FakeOpenAiOptions(host, port, true, refuseResponses);
    }

    /**
     * The same without Responses.
     *
     * @return the options
     */
    public FakeOpenAiOptions refusingResponses() {
        return new FakeOpenAiOptions(host, port, refuseChat, true);
    }
}
