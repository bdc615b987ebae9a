package io.github.chat2responses.gateway;

/** The gateway cannot start. The message is one line that says what is wrong and how to mend it. */
public final class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message one line: what is wrong, where, and how to mend it
     */
    public GatewayException(String message) {
        super(message);
    }
}
