package io.github.chat2responses.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects JSON that is taken over in pieces of the request's own bytes. For one thread, so without any locks. */
final class ByteSink {
    /** The first byte of an encoded surrogate, and the least second one. */
    private static final byte SURROGATE_LEAD = (byte) 0xED;

    private static final int SURROGATE_TRAIL = 0xA0;
    private static final String CANONICAL_ESCAPES = "\"\\nrtbf";

    private byte[] bytes = new byte[1 << 16];
    private int size;

    int capacity() {
        return bytes.length;
    }

    int size() {
        return size;
    }

    void reset() {
        size = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    void ascii(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += length;
    }

    void json(byte[] more) {
        json(more, 0, more.length);
    }

    void json(ByteSink other) {
        json(other.bytes, 0, other.size);
    }

    private void json(byte[] more, int from, int length) {
        room(length);
        System.arraycopy(more, from, bytes, size, length);
        size += length;
    }

    /** A string that needs no escapes but those of quotes and backslashes. */
    void quoted(String text) {
        ascii("\"");
        if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
            ascii(text);
        } else {
            json(text.replace("\\", "\\\\").replace("\"", "\\\"").getBytes(StandardCharsets.UTF_8));
        }
        ascii("\"");
    }

    /** Takes a string over as it stands, unless Jackson would write it in another way. */
    boolean string(byte[] json, int from, int to) {
        int i = from + 1;
        while (i < to - 1) {
            byte one = json[i++];
            if (one == '\\') {
                if (CANONICAL_ESCAPES.indexOf(json[i++]) < 0) {
                    return false;
                }
            } else if (one == SURROGATE_LEAD && (json[i] & 0xFF) >= SURROGATE_TRAIL) {
                return false;
            }
        }
        json(json, from, to - from);
        return true;
    }
}
