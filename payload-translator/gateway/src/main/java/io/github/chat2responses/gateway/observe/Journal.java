package io.github.chat2responses.gateway.observe;

import java.util.function.Consumer;

/** Writes a line about a request. None of them holds a key, a query or the text of a message. */
public final class Journal {
    private final Level level;
    private final Consumer<String> lines;

    /**
     * Makes a journal.
     *
     * @param level what is worth a line
     * @param lines takes the lines, one at a time or several at once
     */
    public Journal(Level level, Consumer<String> lines) {
        this.level = level;
        this.lines = lines;
    }

    /** What is worth a line. */
    public enum Level {
        /** Nothing. */
        OFF,
        /** What the gateway or the upstream failed at. */
        FAILURES,
        /** Every request. */
        REQUESTS
    }

    /**
     * One request, at its end.
     *
     * @param visit the request
     */
    public void on(Visited visit) {
        if (level == Level.REQUESTS || (level == Level.FAILURES && visit.isFailure())) {
            lines.accept(visit.line());
        }
    }

    /**
     * Something that belongs to no request.
     *
     * @param what one line
     */
    public void say(String what) {
        if (level != Level.OFF) {
            lines.accept(what);
        }
    }
}
