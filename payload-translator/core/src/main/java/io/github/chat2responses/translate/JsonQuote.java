package io.github.chat2responses.translate;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A text, and the same as a JSON string in UTF-8, in buffers that are used again. */
final class JsonQuote implements CharSequence {
    private static final int LONGEST_CHARACTER = 4;

    private byte[] json = new byte[256];
    private int size;
    private char[] text = new char[0];
    private int from;
    private int length;

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
        int i = start;
        while (i < end) {
            char c = characters[i++];
            if (c < 0x80) {
                if (!ascii(c)) {
                    return false;
                }
            } else if (!Character.isSurrogate(c)) {
                multi(c);
            } else if (i < end && Character.isSurrogatePair(c, characters[i])) {
                pair(c, characters[i++]);
            } else {
                return false;
            }
        }
        json[size++] = '"';
        return true;
    }

    private boolean ascii(char c) {
        if (c == '"' || c == '\\') {
            json[size++] = '\\';
            json[size++] = (byte) c;
        } else if (c == '\n') {
            json[size++] = '\\';
            json[size++] = 'n';
        } else if (c >= ' ') {
            json[size++] = (byte) c;
        } else {
            return false;
        }
        return true;
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
