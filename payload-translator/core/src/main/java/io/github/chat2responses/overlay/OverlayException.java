package io.github.chat2responses.overlay;

/** An overlay holds something that the Responses API does not document. The message is one line: where, what, how to mend. */
public final class OverlayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    OverlayException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /**
     * Where the problem is.
     *
     * @return a JSON Pointer (RFC 6901) into the overlay
     */
    public String pointer() {
        return pointer;
    }
}
