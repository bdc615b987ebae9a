package io.github.chat2responses.carrier;

import java.util.Optional;

/**
 * Keeps turns between an answer and the next request of the same conversation. A turn holds encrypted reasoning and what the
 * model said before its calls, so a store must be as private as the conversations themselves. Safe for several threads; a
 * turn may be forgotten at any time.
 */
public interface ReasoningStore {
    /**
     * Keeps a turn.
     *
     * @param callId the id of the turn's first call, as the Chat client knows it
     * @param turn the turn, JSON in UTF-8
     */
    void put(String callId, byte[] turn);

    /**
     * Finds a turn; it stays in the store, because a client may send its history many times.
     *
     * @param callId the id of the turn's first call
     * @return the turn, or empty if it is not known (any more)
     */
    Optional<byte[]> get(String callId);
}
