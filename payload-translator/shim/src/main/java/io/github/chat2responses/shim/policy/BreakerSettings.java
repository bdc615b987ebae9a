package io.github.chat2responses.shim.policy;

import java.time.Duration;

/**
 * When Responses is left alone for a while, so that requests go to Chat Completions without trying.
 *
 * @param failureRate the share of failures that opens the circuit, in percent, more than 0
 * @param calls over how many of the last calls the share is counted, at least 1
 * @param pause how long the circuit stays open before a few calls try again
 */
public record BreakerSettings(double failureRate, int calls, Duration pause) {
    private static final BreakerSettings USUAL = new BreakerSettings(50, 20, Duration.ofSeconds(30));

    /** Checks the numbers. */
    public BreakerSettings {
        if (!(failureRate > 0 && failureRate <= 100) || calls < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("expected a rate of more than 0 up to 100, at least one call, and a"
                    + " pause; found " + failureRate + ", " + calls + ", " + pause);
        }
    }

    /**
     * Half of the last twenty calls; thirty seconds.
     *
     * @return the usual settings
     */
    public static BreakerSettings usual() {
        return USUAL;
    }
}
