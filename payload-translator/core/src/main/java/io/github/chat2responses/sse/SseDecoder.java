package io.github.chat2responses.sse;

import java.io.ByteArrayOutputStream;

/**
 * Cuts a stream of bytes into events (WHATWG HTML, "Server-sent events"). Lines may end with LF, CR LF or CR, and pieces may
 * end anywhere, within a character too. Only the data counts: the API repeats the name of an event in it.
 */
public final class SseDecoder {
    private static final byte[] DATA = {'d', 'a', 't', 'a'};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final int longest;
    private final Bytes line = new Bytes();
    private final Bytes data = new Bytes();
    private boolean hasData;
    private boolean afterReturn;
    private boolean first = true;
    private boolean tooLong;

    /**
     * A decoder for one stream.
     *
     * @param longest how many bytes an event may have
     */
    public SseDecoder(int longest) {
        this.longest = longest;
    }

    /**
     * Whether an event was longer than allowed; the stream cannot be read any further then.
     *
     * @return true once that has happened
     */
    public boolean isTooLong() {
        return tooLong;
    }

    /**
     * Takes a piece of the stream.
     *
     * @param bytes the array that holds the piece
     * @param from where the piece begins
     * @param length how many bytes it has
     * @param sink receives each event that is complete
     */
    public void push(byte[] bytes, int from, int length, EventSink sink) {
        int start = from;
        int end = from + length;
        while (start < end && !tooLong) {
            if (afterReturn && bytes[start] == '\n') {
                start++;
            }
            afterReturn = false;
            int stop = start;
            while (stop < end && bytes[stop] != '\n' && bytes[stop] != '\r') {
                stop++;
            }
            if (stop == end) {
                break;
            }
            afterReturn = bytes[stop] == '\r';
            endLine(bytes, start, stop - start, sink);
            start = stop + 1;
        }
        if (start < end && !tooLong) {
            line.write(bytes, start, end - start);
            limit(line.size() + data.size());
        }
    }

    /**
     * Says that the stream is over. An event whose empty line is missing still counts.
     *
     * @param sink receives the last event, if there is one
     */
    public void end(EventSink sink) {
        if (tooLong) {
            return;
        }
        if (line.size() > 0) {
            endLine(new byte[0], 0, 0, sink);
        }
        dispatch(sink);
    }

    private void endLine(byte[] bytes, int from, int length, EventSink sink) {
        if (line.size() > 0) {
            line.write(bytes, from, length);
            int size = line.size();
            line.reset();
            line(line.array(), 0, size, sink);
        } else {
            line(bytes, from, length, sink);
        }
    }

    private void line(byte[] bytes, int from, int length, EventSink sink) {
        int start = from;
        int size = length;
        if (first) {
            first = false;
            if (startsWith(bytes, start, size, BYTE_ORDER_MARK)) {
                start += BYTE_ORDER_MARK.length;
                size -= BYTE_ORDER_MARK.length;
            }
        }
        if (size == 0) {
            dispatch(sink);
        } else if (startsWith(bytes, start, size, DATA) && (size == DATA.length || bytes[start + DATA.length] == ':')) {
            int skip = Math.min(size, DATA.length + 1);
            if (size > skip && bytes[start + skip] == ' ') {
                skip++;
            }
            if (hasData) {
                data.write('\n');
            }
            hasData = true;
            data.write(bytes, start + skip, size - skip);
            limit(data.size());
        }
    }

    private void dispatch(EventSink sink) {
        if (hasData) {
            int size = data.size();
            data.reset();
            hasData = false;
            sink.data(data.array(), 0, size);
        }
    }

    private void limit(int size) {
        tooLong |= size > longest;
    }

    private static boolean startsWith(byte[] bytes, int from, int length, byte[] prefix) {
        if (length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** A buffer that can be read without a copy. */
    private static final class Bytes extends ByteArrayOutputStream {
        byte[] array() {
            return buf;
        }
    }
}
