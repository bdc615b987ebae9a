package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.memory.RequestMemory;

/**
 * A translated request.
 *
 * @param staysOnChat whether the Responses API cannot do what the request asks; the body is the Chat request then
 * @param body what to send
 * @param calls how often to send it
 * @param memory what the answer side has to know
 */
public record RequestOutcome(boolean staysOnChat, ObjectNode body, int calls, RequestMemory memory) {
    /** The code of the diagnostics that say why a request stays on Chat. */
    public static final String STAYS_ON_CHAT = RequestRules.STAYS_ON_CHAT;

    /**
     * The outcome if the request goes to Chat after all.
     *
     * @param chat the Chat request
     * @return the outcome
     */
    public RequestOutcome onChat(ObjectNode chat) {
        return new RequestOutcome(true, chat, 1, memory);
    }
}
