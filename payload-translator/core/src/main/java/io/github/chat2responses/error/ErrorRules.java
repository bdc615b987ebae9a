package io.github.chat2responses.error;

/** The codes of this package; the catalogue explains them. */
final class ErrorRules {
    static final String FAILED = "C2R401";
    static final String NOT_FINISHED = "C2R402";
    static final String ERROR_BODY = "C2R403";
    static final String NO_PARAM = "C2R404";
    static final String NO_ENVELOPE = "C2R405";
    static final String CANCELLED = "C2R406";

    private ErrorRules() {}
}
