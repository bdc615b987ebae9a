package io.github.chat2responses.rules;

/** The codes of what can be wrong with an input, for the packages that read one. */
public final class InputRules {
    /** The text is not JSON. */
    public static final String NOT_JSON = "C2R901";

    /** The document is not a JSON object. */
    public static final String NOT_AN_OBJECT = "C2R902";

    /** A member that must be there is missing. */
    public static final String MISSING = "C2R903";

    /** A value has another JSON type than the API documents. */
    public static final String WRONG_TYPE = "C2R904";

    /** A value is outside what the API documents. */
    public static final String OUT_OF_RANGE = "C2R905";

    /** Two members exclude each other, or one needs another. */
    public static final String BAD_COMBINATION = "C2R906";

    /** An object has two members of one name. */
    public static final String DUPLICATE_KEY = "C2R907";

    /** The document is nested too deeply or too large to be read. */
    public static final String TOO_LARGE = "C2R908";

    /** A string is not well-formed Unicode. */
    public static final String BAD_UNICODE = "C2R909";

    /** Nothing is left to send. */
    public static final String NOTHING_LEFT = "C2R910";

    private InputRules() {}
}
