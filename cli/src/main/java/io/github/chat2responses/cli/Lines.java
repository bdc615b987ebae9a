package io.github.chat2responses.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file of JSON lines of any length, one line at a time. */
final class Lines {
    /** The API takes files of up to 73,400,320 characters inside a request. */
    private static final int LONGEST = 100_000_000;

    private final Receiver receiver;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 16);
    private long number = 1;
    private long offset;
    private long start;
    private boolean tooLong;

    private Lines(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Who gets the lines, blank ones left out. */
    interface Receiver {
        /** A line, without its end; its number from 1, and where its first byte stands in the file. */
        void line(byte[] line, long number, long offset) throws IOException;

        /** A line that is too long to be read. */
        void tooLong(long number);
    }

    static void read(InputStream input, Receiver receiver) throws IOException {
        Lines lines = new Lines(receiver);
        byte[] piece = new byte[1 << 16];
        for (int size = input.read(piece); size >= 0; size = input.read(piece)) {
            lines.take(piece, size);
        }
        lines.end(0);
    }

    private void take(byte[] piece, int size) throws IOException {
        int from = 0;
        for (int i = 0; i < size; i++) {
            if (piece[i] == '\n') {
                keep(piece, from, i - from);
                from = i + 1;
                end(offset + from);
            }
        }
        keep(piece, from, size - from);
        offset += size;
    }

    private void keep(byte[] piece, int from, int size) {
        tooLong |= line.size() + size > LONGEST;
        if (!tooLong) {
            line.write(piece, from, size);
        }
    }

    private void end(long next) throws IOException {
        byte[] whole = line.toByteArray();
        if (tooLong) {
            receiver.tooLong(number);
        } else if (!isBlank(whole)) {
            receiver.line(whole, number, start);
        }
        line.reset();
        tooLong = false;
        number++;
        start = next;
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
