package io.github.chat2responses.shim;

/** What an adapter does with an answer whose status and headers are there. */
public enum Treatment {
    /** Give it to the Chat code as it is. */
    PASS,
    /** Read it to its end, and ask {@link ShimCall#whole}. */
    WHOLE,
    /** Push what comes through {@link ShimCall#stream}. */
    STREAM,
    /** Close it, and send what {@link ShimCall#outgoing} says now. */
    FALL_BACK
}
