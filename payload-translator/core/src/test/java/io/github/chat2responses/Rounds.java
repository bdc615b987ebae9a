package io.github.chat2responses;

/** How often tests with random inputs try: less where each test runs thousands of times (profile {@code mutation}). */
public final class Rounds {
    private static final int SHARE = Integer.getInteger("chat2responses.rounds.share", 1);

    private Rounds() {}

    public static int of(int usual) {
        return usual / SHARE;
    }
}
