package io.github.chat2responses.shim;

import io.github.chat2responses.translate.Route;
import java.net.URI;

/** What an adapter has to send now in place of the Chat request. The body is always the whole one, so it can be repeated. */
public final class Outgoing {
    private final Route route;
    private final URI uri;
    private final Headers headers;
    private final byte[] body;
    private final int copies;

    Outgoing(Route route, URI uri, Headers headers, byte[] body, int copies) {
        this.route = route;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.copies = copies;
    }

    /**
     * Which API it goes to.
     *
     * @return Responses, or Chat Completions
     */
    public Route route() {
        return route;
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
     * @return all headers of the Chat request, but for its length and the shim's own ones
     */
    public Headers headers() {
        return headers;
    }

    /**
     * What it carries.
     *
     * @return JSON in UTF-8; it must not be changed
     */
    public byte[] body() {
        return body;
    }

    /**
     * How often it has to be sent: once for each of the {@code n} choices.
     *
     * @return at least 1
     */
    public int copies() {
        return copies;
    }
}
