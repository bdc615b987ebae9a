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
    private char[] own = new char[256];
    private int length;

    /** Takes a text; returns false if it is not as plain as most. */
    boolean quote(String plain) {
        plain.getChars(0, plain.length(), room(plain.length()), 0);
        return quote(plain.length());
    }

    /** Takes a text out of an array that may change afterwards. Returns false if it is not as plain as most. */
    boolean quote(char[] characters, int start, int count) {
        // A parser writes the next name that it has not seen before into the same array.
        System.arraycopy(characters, start, room(count), 0, count);
        return quote(count);
    }

    private char[] room(int count) {
        if (own.length < count) {
            own = new char[count];
        }
        return own;
    }

    private boolean quote(int count) {
        char[] characters = own;
        length = count;
        size = 0;
        int most = count * LONGEST_CHARACTER + 2;
        if (json.length < most) {
            json = new byte[most];
        }
        json[size++] = '"';
        int i = plain(0, count);
        while (i < count) {
            char c = characters[i++];
            if (c < 0x80) {
                if (!escaped(c)) {
                    return false;
                }
            } else if (!Character.isSurrogate(c)) {
                multi(c);
            } else if (i < count && Character.isSurrogatePair(c, characters[i])) {
                pair(c, characters[i++]);
            } else {
                return false;
            }
            i = plain(i, count);
        }
        json[size++] = '"';
        return true;
    }

    /** Copies characters up to one that takes more than its own byte; the loop is kept this short for speed. */
    private int plain(int start, int end) {
        char[] characters = own;
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
        return own[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(Arrays.copyOfRange(own, start, end));
    }

    @Override
    public String toString() {
        return new String(own, 0, length);
    }
}
