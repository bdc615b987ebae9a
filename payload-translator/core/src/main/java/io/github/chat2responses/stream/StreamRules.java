package io.github.chat2responses.stream;

/** The codes of what can happen to a stream only; the catalogue explains them. */
final class StreamRules {
    static final String UNREADABLE = "C2R301";
    static final String UNKNOWN_EVENT = "C2R302";
    static final String CUT_OFF = "C2R303";
    static final String FAILED = "C2R304";
    static final String DIFFERS = "C2R305";

    static final String TOO_LONG = "C2R306";

    private StreamRules() {}
}
