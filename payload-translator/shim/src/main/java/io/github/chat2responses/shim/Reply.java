package io.github.chat2responses.shim;

/** A whole answer for the Chat code. */
public final class Reply {
    private final int status;
    private final Headers headers;
    private final byte[] body;

    Reply(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * The HTTP status that Chat would have answered with.
     *
     * @return for example 200
     */
    public int status() {
        return status;
    }

    /**
     * What describes the answer.
     *
     * @return the headers of the server, {@code Retry-After} and {@code x-request-id} among them, without what belonged to
     *     the untranslated body
     */
    public Headers headers() {
        return headers;
    }

    /**
     * The Chat answer, or the error.
     *
     * @return the body, mostly JSON in UTF-8; it must not be changed
     */
    public byte[] body() {
        return body;
    }
}
