package io.github.chat2responses.recipes.source;

import org.jspecify.annotations.Nullable;
import org.openrewrite.PrintOutputCapture;

/** Counts the lines of what is printed, and keeps none of it. */
public final class LineCounter extends PrintOutputCapture<Integer> {
    private int line = 1;

    /** Starts on the first line. */
    public LineCounter() {
        super(0);
    }

    /**
     * The line that something printed next is on.
     *
     * @param prefix the white space and comments before it
     * @return the line, counted from 1
     */
    public int behind(String prefix) {
        return line + newlines(prefix);
    }

    @Override
    public PrintOutputCapture<Integer> append(@Nullable String text) {
        line += text == null ? 0 : newlines(text);
        return this;
    }

    @Override
    public PrintOutputCapture<Integer> append(char c) {
        line += c == '\n' ? 1 : 0;
        return this;
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
