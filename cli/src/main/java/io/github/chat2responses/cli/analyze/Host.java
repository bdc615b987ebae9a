package io.github.chat2responses.cli.analyze;

import java.util.Locale;

/** Whose server a use talks to. */
public enum Host {
    /** OpenAI's or Azure OpenAI's, for certain. */
    PROVED,
    /** The code does not tell. */
    UNKNOWN,
    /** Another vendor's. */
    OTHER,
    /** It does not matter. */
    NONE;

    /**
     * Its name in reports.
     *
     * @return for example {@code "proved"}; empty if it does not matter
     */
    public String id() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }
}
