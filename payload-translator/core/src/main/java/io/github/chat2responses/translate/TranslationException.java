package io.github.chat2responses.translate;

import io.github.chat2responses.rules.Diagnostic;

/** Input that cannot be translated: not JSON, the wrong shape, or refused by the strict policy. */
public final class TranslationException extends RuntimeException {
    private final transient Diagnostic diagnostic;

    TranslationException(Diagnostic diagnostic) {
        super(diagnostic.code() + " at " + (diagnostic.path().isEmpty() ? "the top" : diagnostic.path()) + ": "
                + diagnostic.message());
        this.diagnostic = diagnostic;
    }

    /**
     * What is wrong, and where.
     *
     * @return the first thing that is
     */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
