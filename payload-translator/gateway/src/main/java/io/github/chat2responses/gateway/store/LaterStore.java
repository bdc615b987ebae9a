package io.github.chat2responses.gateway.store;

import io.github.chat2responses.carrier.ReasoningStore;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;

/**
 * Writes turns on worker threads when an event loop wants to, so that a store on another machine holds up one request and not
 * all of its event loop. Who has translated an answer asks {@link #isWriting} before anything else happens on that thread, and
 * gives the answer to the client when {@link #kept}: the next request finds its turn then.
 */
public final class LaterStore implements ReasoningStore {
    private final Vertx vertx;
    private final ReasoningStore store;
    private final Runnable failed;
    private final ThreadLocal<Optional<Future<String>>> writing = ThreadLocal.withInitial(Optional::empty);

    /**
     * Stands before a store.
     *
     * @param vertx has the worker threads
     * @param store the store, which may block
     * @param failed is run when a turn could not be kept
     */
    public LaterStore(Vertx vertx, ReasoningStore store, Runnable failed) {
        this.vertx = vertx;
        this.store = store;
        this.failed = failed;
    }

    @Override
    public void put(String callId, byte[] turn) {
        if (!Context.isOnEventLoopThread()) {
            store.put(callId, turn);
            return;
        }
        Future<String> written = vertx.executeBlocking(
                () -> {
                    store.put(callId, turn);
                    return callId;
                },
                false);
        Future<String> both =
                writing.get().map(other -> other.eventually(() -> written)).orElse(written);
        writing.set(Optional.of(both.onFailure(cause -> failed.run())));
    }

    /** Must not be called on an event loop. */
    @Override
    public Optional<byte[]> get(String callId) {
        return store.get(callId);
    }

    /**
     * Whether this event loop has just begun to write a turn.
     *
     * @return true once for a turn, until {@link #kept} is asked
     */
    public boolean isWriting() {
        return writing.get().isPresent();
    }

    /**
     * Waits for the turn that this event loop has just begun to write.
     *
     * @param value what to go on with
     * @param <T> its type
     * @return the value, when the turn is kept or the store has failed; at once if nothing is written
     */
    public <T> Future<T> kept(T value) {
        Optional<Future<String>> written = writing.get();
        writing.remove();
        return written.map(future -> future.transform(result -> Future.succeededFuture(value)))
                .orElse(Future.succeededFuture(value));
    }
}
