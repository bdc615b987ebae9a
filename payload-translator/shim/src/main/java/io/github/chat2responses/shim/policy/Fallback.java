package io.github.chat2responses.shim.policy;

import java.util.Set;

/**
 * After which failures of Responses the same request goes to Chat Completions. Never after the first byte of an answer.
 *
 * @param unreachable whether it does when there was no answer at all: refused, broken off, timed out
 * @param statuses the HTTP statuses after which it does
 */
public record Fallback(boolean unreachable, Set<Integer> statuses) {
    private static final Fallback NONE = new Fallback(false, Set.of());

    /** Copies the set. */
    public Fallback {
        statuses = Set.copyOf(statuses);
    }

    /**
     * Failures stay failures.
     *
     * @return the fallback that never happens
     */
    public static Fallback none() {
        return NONE;
    }
}
