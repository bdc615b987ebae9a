package io.github.chat2responses;

/**
 * How often tests with random inputs try, and which inputs: less where each test runs thousands of times (profile
 * {@code mutation}), more and others where they fuzz (CONTRIBUTING.md).
 */
public final class Rounds {
    private static final int SHARE = Integer.getInteger("chat2responses.rounds.share", 1);

    private static final int TIMES = Integer.getInteger("chat2responses.rounds.times", 1);
    private static final long SEED = Long.getLong("chat2responses.seed", 0);

    private Rounds() {}

    public static int of(int usual) {
        return usual / SHARE * TIMES;
    }

    public static long seed(long usual) {
        return usual + SEED;
    }
}
