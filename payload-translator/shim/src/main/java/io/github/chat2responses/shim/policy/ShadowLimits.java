package io.github.chat2responses.shim.policy;

/**
 * What a shadow may cost.
 *
 * @param perMinute how many requests are sent twice in a minute, at most
 * @param atOnce how many of them are under way at once, at most
 */
public record ShadowLimits(int perMinute, int atOnce) {
    private static final ShadowLimits USUAL = new ShadowLimits(60, 4);

    /** Checks the numbers. */
    public ShadowLimits {
        if (perMinute < 1 || atOnce < 1) {
            throw new IllegalArgumentException(
                    "expected at least 1 of each; found " + perMinute + " per minute, " + atOnce + " at once");
        }
    }

    /**
     * Sixty in a minute, four at once.
     *
     * @return the usual limits
     */
    public static ShadowLimits usual() {
        return USUAL;
    }
}
