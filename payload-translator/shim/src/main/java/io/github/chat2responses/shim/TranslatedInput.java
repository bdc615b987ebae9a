package io.github.chat2responses.shim;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a server's stream when the Chat code reads, and gives what became of it. What is broken off ends with an exception,
 * because some clients take an end for the end of the answer.
 */
final class TranslatedInput extends InputStream {
    private static final int PIECE = 8192;

    private final ShimStream stream;
    private final int copy;
    private final InputStream server;
    private final Runnable closing;
    private final byte[] piece = new byte[PIECE];
    private byte[] ready;
    private int next;
    private boolean ended;

    /** The first bytes are there already: the other choices of a request for several. */
    TranslatedInput(ShimStream stream, int copy, InputStream server, byte[] first, Runnable closing) {
        this.stream = stream;
        this.copy = copy;
        this.server = server;
        this.ready = first;
        this.closing = closing;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, ready.length - next);
        System.arraycopy(ready, next, target, from, taken);
        next += taken;
        return taken;
    }

    /** What is here already: asking the server could mean to wait. */
    @Override
    public int available() {
        return ready.length - next;
    }

    @Override
    public void close() {
        stream.close();
        closing.run();
    }

    private boolean fill() throws IOException {
        while (next == ready.length) {
            if (ended || stream.isOver()) {
                Optional<IOException> failure = stream.failure();
                if (!ended && stream.isEnding()) {
                    readToTheEnd();
                }
                close();
                if (failure.isPresent()) {
                    throw failure.get();
                }
                return false;
            }
            next = 0;
            ready = more();
        }
        return true;
    }

    /** Lets the client use its connection again. Whatever goes wrong now, the answer was complete. */
    private void readToTheEnd() {
        try {
            while (server.read(piece) >= 0) {
                // Servers may say something after their last event.
            }
        } catch (IOException e) {
            // There is nothing to lose but the connection.
        }
        ended = true;
    }

    private byte[] more() throws IOException {
        int length;
        try {
            length = server.read(piece);
        } catch (IOException | RuntimeException e) {
            stream.broken(e);
            throw e;
        }
        if (length < 0) {
            ended = true;
            return stream.end(copy);
        }
        return stream.accept(copy, piece, 0, length);
    }
}
