package io.github.chat2responses.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Says when nothing has happened for too long. A piece of an answer costs a look at the clock; the timer looks by itself
 * whether it is really late.
 */
final class Watch {
    private static final long NONE = -1;

    private final Vertx vertx;
    private Runnable late = () -> {};
    private long limit;
    private long since;
    private long timer = NONE;
    private long due;

    Watch(Vertx vertx) {
        this.vertx = vertx;
    }

    /** From now on, this is what is waited for. */
    void expect(Duration within, Runnable orElse) {
        limit = within.toNanos();
        late = orElse;
        since = System.nanoTime();
        if (timer == NONE || due - since > limit) {
            stop();
            arm(limit);
        }
    }

    /** Something has happened. */
    void touch() {
        since = System.nanoTime();
    }

    void stop() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void arm(long nanos) {
        due = System.nanoTime() + nanos;
        timer = vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)), id -> check());
    }

    private void check() {
        timer = NONE;
        long left = since + limit - System.nanoTime();
        if (left > 0) {
            // A millisecond more, because a timer knows no less.
            arm(left + TimeUnit.MILLISECONDS.toNanos(1));
            return;
        }
        late.run();
    }
}
