package io.github.chat2responses.shim.yaml;

/** Something in a file of settings is wrong. The message is one line: where, what, and how to mend it. */
public final class YamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    YamlException(String message) {
        super(message);
    }

    /**
     * The exception for a file that cannot be read.
     *
     * @param file its name
     * @return the exception
     */
    public static YamlException unreadable(String file) {
        return new YamlException("cannot read " + file + "; does it exist, and is it text in UTF-8?");
    }
}
