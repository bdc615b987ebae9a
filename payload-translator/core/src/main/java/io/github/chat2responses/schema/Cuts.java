package io.github.chat2responses.schema;

/** A text, and the ranges of it that are to go. */
final class Cuts {
    private final String text;
    private final StringBuilder kept = new StringBuilder();
    private int done;

    Cuts(String text) {
        this.text = text;
    }

    /** Leaves a range out; ranges come in the order of the text. */
    void cut(int from, int to) {
        kept.append(text, done, from);
        done = to;
    }

    String apply() {
        return done == 0 ? text : kept.append(text, done, text.length()).toString();
    }
}
