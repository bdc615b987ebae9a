package io.github.chat2responses.javanethttp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What {@code send} throws: the kinds that the JDK's own client has, with the stack of the caller. */
final class Failures {
    private Failures() {}

    static IOException of(ExecutionException failed) {
        Throwable cause = cause(failed);
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        String message = String.valueOf(cause.getMessage());
        IOException same = cause instanceof HttpConnectTimeoutException
                ? new HttpConnectTimeoutException(message)
                : cause instanceof HttpTimeoutException
                        ? new HttpTimeoutException(message)
                        : cause instanceof ConnectException ? new ConnectException(message) : new IOException(message);
        same.initCause(cause);
        return same;
    }

    static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wraps = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return wraps && cause != null ? cause : thrown;
    }
}
