package io.github.chat2responses.gateway.store;

import io.github.chat2responses.carrier.ReasoningStore;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Leaves a store alone for a while after it has failed, so that a store that does not answer costs its timeout once and not in
 * every request.
 */
public final class RestingStore implements ReasoningStore {
    private final ReasoningStore store;
    private final long rest;
    private final LongSupplier nanos;
    private final Consumer<String> says;
    private final AtomicReference<Optional<Long>> restsFrom = new AtomicReference<>(Optional.empty());

    /**
     * Stands before a store.
     *
     * @param store the store
     * @param rest how long it is left alone
     * @param nanos the time, from any beginning
     * @param says is told when the store fails and when it works again
     */
    public RestingStore(ReasoningStore store, Duration rest, LongSupplier nanos, Consumer<String> says) {
        this.store = store;
        this.rest = rest.toNanos();
        this.nanos = nanos;
        this.says = says;
    }

    @Override
    public void put(String callId, byte[] turn) {
        run(() -> {
            store.put(callId, turn);
            return callId;
        });
    }

    @Override
    public Optional<byte[]> get(String callId) {
        return run(() -> store.get(callId));
    }

    // A store is foreign code, and may throw anything.
    @SuppressWarnings("IllegalCatch")
    private <T> T run(Supplier<T> task) {
        Optional<Long> from = Objects.requireNonNull(restsFrom.get());
        if (from.isPresent() && nanos.getAsLong() - from.get() < rest) {
            throw new IllegalStateException("the store has failed of late and is left alone");
        }
        try {
            T result = task.get();
            if (from.isPresent() && restsFrom.compareAndSet(from, Optional.empty())) {
                says.accept("the store of turns works again");
            }
            return result;
        } catch (RuntimeException e) {
            if (restsFrom.compareAndSet(from, Optional.of(nanos.getAsLong()))) {
                says.accept("the store of turns failed and is left alone for a while: "
                        + e.getClass().getSimpleName());
            }
            throw e;
        }
    }
}
