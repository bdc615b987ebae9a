package io.github.chat2responses.request;

import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Buffers that are used again: a request fills two, and growing them costs more memory than the result. Safe for threads. */
public final class Sinks {
    private static final int MOST = 16;
    private static final int LARGEST = 1 << 20;

    private final ArrayBlockingQueue<ByteSink> idle = new ArrayBlockingQueue<>(MOST);

    ByteSink take() {
        @Nullable ByteSink sink = idle.poll();
        return sink == null ? new ByteSink() : sink;
    }

    void giveBack(ByteSink sink) {
        sink.reset();
        if (sink.capacity() <= LARGEST) {
            // A full queue has enough of them.
            boolean kept = idle.offer(sink);
            assert kept || idle.remainingCapacity() == 0;
        }
    }
}
