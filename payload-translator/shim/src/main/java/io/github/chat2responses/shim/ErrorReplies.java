package io.github.chat2responses.shim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors that the shim itself has to report, in the form of the API (schema {@code ErrorResponse}). */
final class ErrorReplies {
    static final int BAD_GATEWAY = 502;
    private static final int BAD_REQUEST = 400;

    private ErrorReplies() {}

    /** For a request that was not sent. */
    static Reply refused(List<Diagnostic> reasons) {
        Diagnostic first = reasons.get(0);
        String place = first.path().isEmpty() ? "the request" : first.path();
        String message = "chat2responses: " + first.code() + " at " + place + ": " + first.message();
        byte[] body = body(message, "invalid_request_error", first.path(), first.code());
        return new Reply(BAD_REQUEST, json(Headers.none()), body);
    }

    /** For an answer that cannot be given to the Chat code. */
    static Reply unreadable(Headers headers, String what) {
        byte[] body = body("chat2responses: " + what, "server_error", null, "response_unreadable");
        return new Reply(BAD_GATEWAY, json(headers), body);
    }

    /** For a stream that has begun. */
    static byte[] inStream(String what, String code) {
        String json = new String(body("chat2responses: " + what, "server_error", null, code), StandardCharsets.UTF_8);
        return ("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    static Headers json(Headers headers) {
        return headers.with("Content-Type", "application/json");
    }

    private static byte[] body(String message, String type, @Nullable String param, String code) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
