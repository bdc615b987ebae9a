package io.github.chat2responses.shim;

import java.util.concurrent.CompletionStage;

/**
 * An HTTP client that does not wait for answers, though their bodies are read by waiting.
 *
 * @param <A> the client's type of an answer
 */
public interface AsyncUpstream<A> extends AnswerReader<A> {
    /**
     * Sends a request once.
     *
     * @param outgoing what to send
     * @return done when the headers of the answer are there, whatever its status
     */
    CompletionStage<A> send(Outgoing outgoing);
}
