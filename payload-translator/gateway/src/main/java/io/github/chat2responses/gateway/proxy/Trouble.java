package io.github.chat2responses.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** What the gateway itself has to report, in the form of the API (schema {@code ErrorResponse}). */
enum Trouble {
    BAD_TARGET(400, "the request names no path"),
    BODY_TIMEOUT(408, "the request did not arrive in time (timeouts.body)"),
    REQUEST_TOO_LARGE(413, "the request is larger than this gateway takes (limits.body)"),
    INTERNAL_ERROR(500, "the gateway failed"),
    UPSTREAM_UNREACHABLE(502, "the upstream cannot be reached"),
    UPSTREAM_BROKE_OFF(502, "the upstream broke the connection off before the end of the answer"),
    ANSWER_TOO_LARGE(502, "the answer is larger than this gateway takes (limits.answer)"),
    GATEWAY_OVERLOADED(503, "too many requests are under way (limits.open)"),
    CONNECT_TIMEOUT(504, "the upstream did not take the connection in time (timeouts.connect)"),
    FIRST_BYTE_TIMEOUT(504, "the upstream did not begin to answer in time (timeouts.first_byte)"),
    IDLE_TIMEOUT(504, "the upstream stopped in the middle of the answer (timeouts.idle)"),
    READER_TIMEOUT(504, "the client stopped to read (timeouts.reader)");

    private static final int SERVER = 500;

    private final int status;
    private final String message;

    Trouble(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** Why there was no connection, or none any more. */
    static Trouble of(Throwable cause) {
        if (cause instanceof ConnectionPoolTooBusyException) {
            return GATEWAY_OVERLOADED;
        }
        boolean late = cause instanceof ConnectTimeoutException || cause instanceof TimeoutException;
        if (late) {
            return CONNECT_TIMEOUT;
        }
        // Vert.x has no type of its own for a connection that is closed; all that it throws then is of this one.
        return cause instanceof VertxException ? UPSTREAM_BROKE_OFF : UPSTREAM_UNREACHABLE;
    }

    int status() {
        return status;
    }

    /** The code in the error, in the metrics and in the log. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] body() {
        JsonObject error = new JsonObject()
                .put("message", "chat2responses gateway: " + message)
                .put("type", status < SERVER ? "invalid_request_error" : "server_error")
                .putNull("param")
                .put("code", code());
        return new JsonObject().put("error", error).encode().getBytes(StandardCharsets.UTF_8);
    }
}
