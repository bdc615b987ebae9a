package io.github.chat2responses.testkit;

import io.github.chat2responses.testkit.script.Script;

/**
 * How a {@link FakeOpenAi} listens and what it refuses.
 *
 * @param host the address to listen on
 * @param port the port, 0 for a free one
 * @param refuseChat whether {@code /v1/chat/completions} answers 404
 * @param refuseResponses whether {@code /v1/responses} answers 404
 * @param script what Responses answers
 */
public record FakeOpenAiOptions(String host, int port, boolean refuseChat, boolean refuseResponses, Script script) {
    /**
     * Both endpoints on a free port of this machine.
     *
     * @return the options
     */
    public static FakeOpenAiOptions onFreePort() {
        return new FakeOpenAiOptions("127.0.0.1", 0, false, false, Script.none());
    }

    /**
     * The same without Chat Completions, as after the end of a migration.
     *
     * @return the options
     */
    public FakeOpenAiOptions refusingChat() {
        return new FakeOpenAiOptions(host, port, true, refuseResponses, script);
    }

    /**
     * The same without Responses.
     *
     * @return the options
     */
    public FakeOpenAiOptions refusingResponses() {
        return new FakeOpenAiOptions(host, port, refuseChat, true, script);
    }

    /**
     * The same with a script.
     *
     * @param value what Responses answers
     * @return the options
     */
    public FakeOpenAiOptions withScript(Script value) {
        return new FakeOpenAiOptions(host, port, refuseChat, refuseResponses, value);
    }

    /**
     * The same at another address.
     *
     * @param newHost the address to listen on
     * @param newPort the port, 0 for a free one
     * @return the options
     */
    public FakeOpenAiOptions at(String newHost, int newPort) {
        return new FakeOpenAiOptions(newHost, newPort, refuseChat, refuseResponses, script);
    }
}
