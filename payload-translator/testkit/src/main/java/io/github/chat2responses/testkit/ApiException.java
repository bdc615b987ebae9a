package io.github.chat2responses.testkit;

import org.jspecify.annotations.Nullable;

/** An error as the API reports it. */
final class ApiException extends RuntimeException {
    private final int status;
    private final String code;
    private final @Nullable String param;

    ApiException(int status, String code, @Nullable String param, String message) {
        super(message);
        this.status = status;
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

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable
    String param() {
        return param;
    }
}
