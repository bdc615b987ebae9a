package io.github.chat2responses.shim;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client gives to the Chat code.
 *
 * @param <A> the client's type of an answer
 */
public final class Delivery<A> {
    private final @Nullable A origin;
    private final int status;
    private final Headers headers;
    private final @Nullable InputStream body;
    private final long length;

    private Delivery(@Nullable A origin, int status, Headers headers, @Nullable InputStream body, long length) {
        this.origin = origin;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.length = length;
    }

    static <A> Delivery<A> untouched(A origin, int status, Headers headers) {
        return new Delivery<>(origin, status, headers, null, -1);
    }

    static <A> Delivery<A> of(Reply reply, @Nullable A origin) {
        InputStream body = new ByteArrayInputStream(reply.body());
        return new Delivery<>(origin, reply.status(), reply.headers(), body, reply.body().length);
    }

    static <A> Delivery<A> of(A origin, int status, Headers headers, InputStream body) {
        return new Delivery<>(origin, status, headers, body, -1);
    }

    /**
     * The last answer of the server, for what the shim does not know of.
     *
     * @return empty if nothing was sent
     */
    public Optional<A> origin() {
        return Optional.ofNullable(origin);
    }

    /**
     * The status.
     *
     * @return the HTTP status for the Chat code
     */
    public int status() {
        return status;
    }

    /**
     * The headers.
     *
     * @return the headers for the Chat code
     */
    public Headers headers() {
        return headers;
    }

    /**
     * The body. Closing it gives the server's answer up.
     *
     * @return the body for the Chat code; empty if the {@link #origin()} has to be handed on as it is
     */
    public Optional<InputStream> body() {
        return Optional.ofNullable(body);
    }

    /**
     * How long the body is.
     *
     * @return the number of bytes; -1 if nobody knows
     */
    public long length() {
        return length;
    }
}
