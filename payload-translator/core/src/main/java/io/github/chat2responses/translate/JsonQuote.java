package io.github.chat2responses.translate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** A text, and the same as a JSON string in UTF-8, in buffers that are used again. */
final class JsonQuote implements CharSequence {
    private static final int LONGEST_CHARACTER = 4;

    /** The ASCII characters that stand for themselves in a JSON string. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    private byte[] json = new byte[256];
    private int size;
    private char[] text = new char[0];
    private char[] own = new char[256];
    private int from;
    private int length;

    /** Takes a text; returns false if it is not as plain as most. */
    boolean quote(String plain) {
        int count = plain.length();
        if (own.length < count) {
            own = new char[count];
        }
        plain.getChars(0, count, own, 0);
        return quote(own, 0, count);
    }

    /** Takes a text; the array must not change while this is used. Returns false if it is not as plain as most. */
    boolean quote(char[] characters, int start, int count) {
        text = characters;
        from = start;
        length = count;
        size = 0;
        int most = count * LONGEST_CHARACTER + 2;
        if (json.length < most) {
            json = new byte[most];
        }
        json[size++] = '"';
        int end = start + count;
        int i = plain(start, end);
        while (i < end) {
            char c = characters[i++];
            if (c < 0x80) {
                if (!escaped(c)) {
                    return false;
                }
            } else if (!Character.isSurrogate(c)) {
                multi(c);
            } else if (i < end && Character.isSurrogatePair(c, characters[i])) {
                pair(c, characters[i++]);
            } else {
                return false;
            }
            i = plain(i, end);
        }
        json[size++] = '"';
        return true;
    }

    /** Copies characters up to one that takes more than its own byte; the loop is kept this short for speed. */
    private int plain(int start, int end) {
        char[] characters = text;
        byte[] bytes = json;
        int shift = size - start;
        int i = start;
        while (i < end) {
            char c = characters[i];
            if (c >= 0x80 || !PLAIN[c]) {
                break;
            }
            bytes[i + shift] = (byte) c;
            i++;
        }
        size = i + shift;
        return i;
    }

    private boolean escaped(char c) {
        char letter = switch (c) {
            case '"', '\\' -> c;
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
        json[size++] = '\\';
        json[size++] = (byte) letter;
        return letter != 0;
    }

    private void multi(char c) {
        if (c < 0x800) {
            json[size++] = (byte) (0xC0 | (c >> 6));
        } else {
            json[size++] = (byte) (0xE0 | (c >> 12));
            json[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        json[size++] = (byte) (0x80 | (c & 0x3F));
    }

    private void pair(char high, char low) {
        int character = Character.toCodePoint(high, low);
        json[size++] = (byte) (0xF0 | (character >> 18));
        json[size++] = (byte) (0x80 | ((character >> 12) & 0x3F));
        json[size++] = (byte) (0x80 | ((character >> 6) & 0x3F));
        json[size++] = (byte) (0x80 | (character & 0x3F));
    }

    void writeTo(ByteArrayOutputStream out) {
        out.write(json, 0, size);
    }

    void writeTo(JsonGenerator out) throws IOException {
        // The generator adds the quotes itself.
        out.writeRawUTF8String(json, 1, size - 2);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return text[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(Arrays.copyOfRange(text, from + start, from + end));
    }

    @Override
    public String toString() {
        return new String(text, from, length);
    }
}
