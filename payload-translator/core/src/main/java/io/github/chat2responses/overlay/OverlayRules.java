package io.github.chat2responses.overlay;

/** The codes of what is said about overlays. */
final class OverlayRules {
    static final String REQUEST_WINS = "C2R801";
    static final String NOT_APPLIED = "C2R802";
    static final String HISTORY_TWICE = "C2R803";
    static final String NEVER_CALLED = "C2R804";
    static final String NOT_STORED = "C2R805";
    static final String SEVERAL_CALLS = "C2R806";
    static final String ASKS_CLIENT = "C2R807";
    static final String LEFT_OUT_OF_ANSWER = "C2R808";
    static final String ANSWERS_LATER = "C2R809";

    private OverlayRules() {}
}
