package io.github.chat2responses.cli.report;

/** A report that cannot be read: one line that says what is wrong and how to mend it. */
public final class UnreadableReportException extends Exception {
    UnreadableReportException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
