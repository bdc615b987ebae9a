package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An error as the API reports it. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;

    ApiException(int status, @Nullable String code, @Nullable String param, String message) {
        this(status, "invalid_request_error", code, param, message);
    }

    ApiException(int status, String type, @Nullable String code, @Nullable String param, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    static ApiException unknown(String param) {
        return new ApiException(400, "unknown_parameter", param, "Unknown parameter: '" + param + "'.");
    }

    static ApiException missing(String param) {
        return new ApiException(
                400, "missing_required_parameter", param, "Missing required parameter: '" + param + "'.");
    }

    static ApiException invalid(String param, String message) {
        return new ApiException(400, "invalid_value", param, message);
    }

    /** Something about the items as a whole, which the API says without a code. */
    static ApiException input(String message) {
        return new ApiException(400, null, "input", message);
    }

    static ApiException notFound(String message) {
        return new ApiException(404, null, null, message);
    }

    /** The same error, whose place begins otherwise. */
    ApiException at(String from, String to) {
        String place = param == null ? null : param.replace(from, to);
        return new ApiException(
                status, type, code, place, String.valueOf(getMessage()).replace(from, to));
    }

    int status() {
        return status;
    }

    /** The members of {@code error} (schema {@code Error}). */
    ObjectNode error() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", getMessage())
                .put("type", type)
                .put("param", param)
                .put("code", code);
    }
}
