package io.github.chat2responses.shim;

import io.github.chat2responses.shim.observe.Ending;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The leave of a circuit breaker to call Responses once, which has to be told how that went. */
final class Permit {
    private static final int OK = 200;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final CircuitBreaker breaker;
    private boolean used;

    Permit(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    /** Tells how it went; the first time counts. What the Chat code did wrong is no failure of the server. */
    synchronized void ended(Ending ending, int status, long nanos) {
        if (used) {
            return;
        }
        used = true;
        if (ending == Ending.ABANDONED) {
            breaker.releasePermission();
        } else if (ending == Ending.BROKEN || (ending == Ending.FAILED && isServers(status))) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new IOException("status " + status));
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** A failure under status 200 came within a stream. */
    private static boolean isServers(int status) {
        return status == OK || status == TIMEOUT || status == TOO_MANY || status >= FIRST_SERVER_ERROR;
    }
}
