package io.github.chat2responses.request;

/** The codes of this package; the catalogue explains them. */
final class RequestRules {
    static final String UNSUPPORTED = "C2R101";
    static final String NEUTRAL = "C2R102";
    static final String UNKNOWN_FIELD = "C2R103";
    static final String STORE = "C2R104";
    static final String STRICT_FALSE = "C2R105";
    static final String STRICT_UPGRADED = "C2R106";
    static final String STRICT_IMPOSSIBLE = "C2R107";
    static final String VALIDATION_LOST = "C2R108";
    static final String TOKEN_LIMIT = "C2R109";
    static final String FAN_OUT = "C2R110";
    static final String STOP = "C2R111";
    static final String INCLUDE_USAGE = "C2R112";
    static final String PREDICTION = "C2R113";
    static final String NAME = "C2R114";
    static final String STAYS_ON_CHAT = "C2R115";
    static final String CALL_ID = "C2R116";
    static final String NO_OUTPUT = "C2R117";
    static final String NO_CALL = "C2R118";
    static final String INVENTED_ID = "C2R119";
    static final String UNKNOWN_PART = "C2R120";
    static final String UNKNOWN_ROLE = "C2R121";
    static final String UNKNOWN_TOOL = "C2R122";
    static final String UNKNOWN_CHOICE = "C2R123";
    static final String EMPTY_TEXT = "C2R124";
    static final String JSON_WORD = "C2R125";
    static final String WEB_SEARCH = "C2R126";
    static final String NOT_HOISTED = "C2R128";
    static final String BREAKPOINT = "C2R129";
    static final String SCHEMA_ABSENT = "C2R130";
    static final String FILE_NAME = "C2R131";
    static final String UNDECLARED_CHOICE = "C2R132";
    static final String STORE_POLICY = "C2R133";
    static final String NEEDS_TOOLS = "C2R134";
    static final String UNKNOWN_CALL = "C2R135";

    static final String OBJECT_CLOSED = "C2R136";
    static final String UNKNOWN_FORMAT = "C2R137";
    static final String PAIRED = "C2R138";

    private RequestRules() {}
}
