package io.github.chat2responses.cli;

/** What the program's exit codes mean, the same for every command. */
final class ExitCode {
    /** Done, nothing to report at or above the chosen level. */
    static final int DONE = 0;
    /** Findings at or above the chosen level, or something that strict translation cannot carry over. */
    static final int FINDINGS = 1;
    /** Wrong usage or bad input. */
    static final int USAGE = 2;
    /** Not everything could be done; the report says what. */
    static final int INCOMPLETE = 3;

    private ExitCode() {}
}
