package io.github.chat2responses.overlay;

import io.github.chat2responses.rules.Pointer;

/** An overlay holds something that the Responses API does not document. The message is one line: where, what, how to mend. */
public final class OverlayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    OverlayException(Pointer at, String problem) {
        super((at.toString().isEmpty() ? "/" : at) + ": " + problem);
        this.pointer = at.toString();
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
