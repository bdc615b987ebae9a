package io.github.chat2responses.rules;

import java.util.Locale;

/** How much a diagnostic or finding matters, most serious first. */
public enum Severity {
    /** Something cannot be carried over, is already switched off, or will fail at the server. */
    ERROR,
    /** Something works differently or will stop working; a person should look at it. */
    WARNING,
    /** Something was made explicit, or could be done better; nothing is lost. */
    INFO;

    /**
     * The name as it is written in the catalogue and in every report.
     *
     * @return the lower-case name, for example {@code "warning"}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
