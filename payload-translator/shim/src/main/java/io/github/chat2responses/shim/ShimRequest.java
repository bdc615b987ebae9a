package io.github.chat2responses.shim;

import java.net.URI;

/** A request as the Chat code's client is about to send it. */
public final class ShimRequest {
    private final String method;
    private final URI uri;
    private final Headers headers;
    private final byte[] body;

    /**
     * Takes a request.
     *
     * @param method the HTTP method
     * @param uri the whole URL
     * @param headers all headers known so far
     * @param body the body; it must not be changed afterwards
     */
    public ShimRequest(String method, URI uri, Headers headers, byte[] body) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    /**
     * The HTTP method.
     *
     * @return for example {@code POST}
     */
    public String method() {
        return method;
    }

    /**
     * Where it goes.
     *
     * @return the whole URL
     */
    public URI uri() {
        return uri;
    }

    /**
     * What describes it.
     *
     * @return the headers
     */
    public Headers headers() {
        return headers;
    }

    /**
     * What it carries.
     *
     * @return the body itself, not a copy
     */
    public byte[] body() {
        return body;
    }
}
