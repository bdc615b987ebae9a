package io.github.chat2responses.carrier;

/** The codes of what is said about carried reasoning. */
public final class CarrierRules {
    /** A turn was put back. */
    public static final String PUT_BACK = "C2R821";

    /** The store did not answer. */
    public static final String STORE_FAILED = "C2R825";

    static final String OTHER_FAMILY = "C2R822";
    static final String EDITED = "C2R823";
    static final String MALFORMED = "C2R824";

    private CarrierRules() {}
}
