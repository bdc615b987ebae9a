package io.github.chat2responses.cli.analyze;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Looks for many words at once in bytes (Wu and Manber's algorithm): two bytes tell how far no word can end, so that most bytes
 * are never looked at.
 */
final class ByteMatcher {
    private static final int BLOCKS = 1 << 16;

    private static final byte[][] NONE = {};

    private final int shortest;
    /** By a block of two bytes, how far one may go on after it. */
    private final byte[] shifts = new byte[BLOCKS];
    /** By the block that a word's first bytes end with, the words. */
    private final byte[][][] words = new byte[BLOCKS][][];

    /**
     * Makes a matcher.
     *
     * @param all the words, of at least three bytes each
     */
    ByteMatcher(Collection<String> all) {
        shortest = all.stream().mapToInt(String::length).min().orElseThrow();
        Arrays.fill(shifts, (byte) (shortest - 1));
        for (String word : all) {
            byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
            for (int end = 1; end < shortest; end++) {
                int at = block(bytes, end);
                shifts[at] = (byte) Math.min(shifts[at], shortest - 1 - end);
            }
            int block = block(bytes, shortest - 1);
            byte[][] others = words[block] == null ? NONE : words[block];
            words[block] = Arrays.copyOf(others, others.length + 1);
            words[block][others.length] = bytes;
        }
    }

    /** Whether one of the words is there. */
    boolean find(byte[] bytes) {
        int last = shortest - 1;
        while (last < bytes.length) {
            int block = block(bytes, last);
            int shift = shifts[block];
            if (shift == 0) {
                int start = last - shortest + 1;
                if (isWord(bytes, start, block)) {
                    return true;
                }
                shift = 1;
            }
            last += shift;
        }
        return false;
    }

    private boolean isWord(byte[] bytes, int start, int block) {
        for (byte[] word : words[block]) {
            if (isAt(bytes, start, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int start, byte[] word) {
        int end = start + word.length;
        return end <= bytes.length && Arrays.equals(bytes, start, end, word, 0, word.length);
    }

    private static int block(byte[] bytes, int end) {
        return (bytes[end - 1] & 0xff) << 8 | (bytes[end] & 0xff);
    }
}
