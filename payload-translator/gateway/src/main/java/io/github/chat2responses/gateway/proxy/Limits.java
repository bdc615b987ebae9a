package io.github.chat2responses.gateway.proxy;

/**
 * How much the gateway takes.
 *
 * @param body how large a Chat request may be, in bytes; other requests are passed through piece by piece
 * @param answer how large an answer may be that is translated as a whole, in bytes; streams have no limit
 * @param open how many requests may be under way at once
 */
public record Limits(int body, int answer, int open) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is less than 1
     */
    public Limits {
        if (body < 1 || answer < 1 || open < 1) {
            throw new IllegalArgumentException("a limit must be at least 1");
        }
    }

    /**
     * 32 MiB for a request, 64 MiB for an answer, 10,000 requests at once.
     *
     * @return the limits
     */
    public static Limits usual() {
        return new Limits(32 << 20, 64 << 20, 10_000);
    }
}
