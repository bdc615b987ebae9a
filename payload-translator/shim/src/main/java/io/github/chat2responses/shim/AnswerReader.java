package io.github.chat2responses.shim;

import java.io.IOException;
import java.io.InputStream;

/**
 * How to read the answers of an HTTP client whose bodies are streams of bytes.
 *
 * @param <A> the client's type of an answer
 */
public interface AnswerReader<A> {
    /**
     * The status.
     *
     * @param answer an answer whose headers are there
     * @return the HTTP status
     * @throws IOException if the client only finds out now that there is none
     */
    int status(A answer) throws IOException;

    /**
     * The headers.
     *
     * @param answer an answer
     * @return its headers
     */
    Headers headers(A answer);

    /**
     * The body.
     *
     * @param answer an answer; it is asked for its body once
     * @return the body, which gives what has come without waiting for more
     * @throws IOException if the client only finds out now that there is none
     */
    InputStream body(A answer) throws IOException;

    /**
     * Gives an answer up, so that the server sees it at once. Must be allowed at any time, more than once.
     *
     * @param answer an answer
     */
    void close(A answer);
}
