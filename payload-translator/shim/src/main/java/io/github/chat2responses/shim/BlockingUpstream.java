package io.github.chat2responses.shim;

import java.io.IOException;

/**
 * An HTTP client that waits for answers.
 *
 * @param <A> the client's type of an answer
 */
public interface BlockingUpstream<A> extends AnswerReader<A> {
    /**
     * Sends a request once, and waits until the headers of the answer are there.
     *
     * @param outgoing what to send
     * @return the answer, whatever its status
     * @throws IOException if there is none
     */
    A send(Outgoing outgoing) throws IOException;
}
