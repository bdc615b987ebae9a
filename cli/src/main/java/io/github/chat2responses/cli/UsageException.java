package io.github.chat2responses.cli;

/** Bad input: one line that says what was found, where, and how to mend it. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
