package io.github.chat2responses.samples.spark;

import java.io.Serializable;

/** A line that was read, and where it stands. */
final class Line implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long offset;
    private final byte[] json;

    /** Takes the array, which nobody else may change. */
    Line(String file, long offset, byte[] json) {
        this.file = file;
        this.offset = offset;
        this.json = json;
    }

    String file() {
        return file;
    }

    /** Where its first byte stands in the file, counted from 0. */
    long offset() {
        return offset;
    }

    /** The line in UTF-8, without its end. */
    byte[] json() {
        return json;
    }

    boolean isBlank() {
        for (byte one : json) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
