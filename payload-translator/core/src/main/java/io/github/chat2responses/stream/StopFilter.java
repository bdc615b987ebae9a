package io.github.chat2responses.stream;

import java.util.List;

/** Cuts a text that comes in pieces at the first stop sequence; holds back what could be the beginning of one. */
final class StopFilter {
    private final List<String> sequences;
    private final int longest;
    private String held = "";
    private boolean matched;

    StopFilter(List<String> sequences) {
        this.sequences = List.copyOf(sequences);
        this.longest = sequences.stream().mapToInt(String::length).max().orElse(0);
    }

    boolean isIdle() {
        return longest == 0;
    }

    boolean matched() {
        return matched;
    }

    /** Takes a piece, and says what can be shown now. */
    String push(String piece) {
        if (matched) {
            return "";
        }
        if (longest == 0) {
            return piece;
        }
        String text = held + piece;
        int cut = first(text);
        if (cut >= 0) {
            matched = true;
            held = "";
            return text.substring(0, cut);
        }
        int keep = Math.min(text.length(), longest - 1);
        while (keep > 0 && !mayBegin(text.substring(text.length() - keep))) {
            keep--;
        }
        held = text.substring(text.length() - keep);
        return text.substring(0, text.length() - keep);
    }

    /** The message is over, so what was held back is no stop sequence. */
    String flush() {
        String rest = held;
        held = "";
        return rest;
    }

    private int first(String text) {
        int first = -1;
        for (String sequence : sequences) {
            int found = text.indexOf(sequence);
            if (found >= 0 && (first < 0 || found < first)) {
                first = found;
            }
        }
        return first;
    }

    private boolean mayBegin(String tail) {
        return sequences.stream().anyMatch(sequence -> sequence.startsWith(tail));
    }
}
