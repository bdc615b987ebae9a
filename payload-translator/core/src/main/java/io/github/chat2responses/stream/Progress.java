package io.github.chat2responses.stream;

/**
 * How much of a text has come in pieces, without keeping it: its length, and a hash that tells whether a whole text begins
 * with the same pieces.
 */
final class Progress {
    private int length;
    private int hash;

    void add(CharSequence piece) {
        for (int i = 0; i < piece.length(); i++) {
            hash = 31 * hash + piece.charAt(i);
        }
        length += piece.length();
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Whether the whole text begins with what has come. */
    boolean isPrefixOf(String whole) {
        if (whole.length() < length) {
            return false;
        }
        int start = 0;
        for (int i = 0; i < length; i++) {
            start = 31 * start + whole.charAt(i);
        }
        return start == hash;
    }

    /** What of the whole text has not come yet. */
    String rest(String whole) {
        return whole.substring(length);
    }
}
