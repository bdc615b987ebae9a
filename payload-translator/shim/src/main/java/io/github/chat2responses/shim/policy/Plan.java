package io.github.chat2responses.shim.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What happens to requests.
 *
 * @param mode how far the migration has come
 * @param share with {@link Mode#CANARY}, how many of a hundred go to Responses
 * @param key with {@link Mode#CANARY}, what the share is stable by
 */
public record Plan(Mode mode, double share, CanaryKey key) {
    private static final int HUNDRED = 100;

    /** Checks the share. */
    public Plan {
        if (!(share >= 0 && share <= HUNDRED)) {
            throw new IllegalArgumentException("share is " + share + "; expected 0 to 100");
        }
    }

    /**
     * A plan that needs no share.
     *
     * @param mode how far the migration has come
     * @return the plan
     */
    public static Plan of(Mode mode) {
        return new Plan(mode, 0, CanaryKey.USER);
    }

    /**
     * A canary.
     *
     * @param share how many of a hundred go to Responses
     * @param key what the share is stable by
     * @return the plan
     * @throws IllegalArgumentException if the share is not between 0 and 100
     */
    public static Plan canary(double share, CanaryKey key) {
        return new Plan(Mode.CANARY, share, key);
    }

    /**
     * Whether a request goes to Responses by this plan.
     *
     * @param traits the request
     * @return false for Chat Completions
     */
    public boolean takes(Traits traits) {
        return mode == Mode.ON || (mode == Mode.CANARY && place(traits.key(key)) < share);
    }

    /** A place between 0 and 100 that depends on the key only, and is spread evenly. */
    private static double place(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            long bits = ByteBuffer.wrap(hash).getLong() >>> 11;
            return bits * 0x1p-53 * HUNDRED;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
