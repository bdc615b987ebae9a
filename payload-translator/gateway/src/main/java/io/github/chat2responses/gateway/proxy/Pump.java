package io.github.chat2responses.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;

/** Moves bytes as they come, and no faster than they are taken: what is not taken is not read. */
final class Pump {
    private final ReadStream<Buffer> from;
    private final WriteStream<Buffer> to;
    private final Runnable moved;
    private final Runnable held;

    private Pump(ReadStream<Buffer> from, WriteStream<Buffer> to, Runnable moved, Runnable held) {
        this.from = from;
        this.to = to;
        this.moved = moved;
        this.held = held;
    }

    /**
     * Starts. The ends and failures of both sides stay the caller's.
     *
     * @param moved is run after each piece, and when the taker takes again
     * @param held is run when the taker takes nothing for now
     */
    static void start(ReadStream<Buffer> from, WriteStream<Buffer> to, Runnable moved, Runnable held) {
        from.handler(new Pump(from, to, moved, held)::move);
    }

    private void move(Buffer piece) {
        moved.run();
        to.write(piece);
        if (to.writeQueueFull()) {
            from.pause();
            held.run();
            to.drainHandler(drained -> {
                moved.run();
                from.resume();
            });
        }
    }
}
