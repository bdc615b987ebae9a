package io.github.chat2responses.chat;

/** The codes of what can be said about an answer, whole or streamed; the catalogue explains them. */
public final class AnswerRules {
    /** An item that Chat has no place for. */
    public static final String ITEM_LEFT_OUT = "C2R201";

    /** An item of a type that is not documented. */
    public static final String UNKNOWN_ITEM = "C2R202";

    /** An item that asks the application to do something. */
    public static final String CLIENT_ACTION = "C2R203";

    /** A message beside the final answer. */
    public static final String COMMENTARY = "C2R204";

    /** An annotation that Chat does not have. */
    public static final String ANNOTATION = "C2R205";

    /** A part of a type that is not documented. */
    public static final String UNKNOWN_PART = "C2R206";

    /** Something is not as documented. */
    public static final String MALFORMED = "C2R207";

    /** A call beyond the one that legacy functions allow. */
    public static final String ONLY_FIRST_CALL = "C2R208";

    /** Calls that came in a wrapper. */
    public static final String WRAPPER = "C2R209";

    /** A namespace or caller. */
    public static final String CALL_EXTRAS = "C2R210";

    /** The text ends at a stop sequence. */
    public static final String CUT_AT_STOP = "C2R211";

    /** A field that Chat has no place for. */
    public static final String UNKNOWN_FIELD = "C2R212";

    /** The answer is incomplete for an unknown reason. */
    public static final String INCOMPLETE = "C2R213";

    /** The answer was cancelled. */
    public static final String CANCELLED = "C2R214";

    /** The number of answers is not that of the choices. */
    public static final String FAN_OUT = "C2R215";

    /** The answer says nothing at all. */
    public static final String EMPTY = "C2R216";

    private AnswerRules() {}
}
