package io.github.chat2responses.shim;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the Chat code holds while a client that does not wait is at work. Cancelling it gives up the call, and whatever is under
 * way for it.
 *
 * @param <T> what it will hold
 */
public final class Pending<T> extends CompletableFuture<T> {
    private final ShimCall call;
    private final AtomicReference<@Nullable Future<?>> work = new AtomicReference<>();

    /**
     * A result of a call.
     *
     * @param call the call
     */
    public Pending(ShimCall call) {
        this.call = call;
    }

    /**
     * A result that is made of another one.
     *
     * @param <S> what the other holds
     * @param <T> what it will hold
     * @param call the call
     * @param source the other
     * @param function what is made of it
     * @return the result; cancelling it cancels the other
     */
    public static <S, T> Pending<T> map(ShimCall call, CompletableFuture<S> source, Function<S, T> function) {
        Pending<T> mapped = new Pending<>(call);
        mapped.waitsFor(source);
        BiConsumer<S, @Nullable Throwable> next = (value, thrown) -> {
            if (thrown == null) {
                mapped.complete(function.apply(value));
            } else {
                mapped.completeExceptionally(cause(thrown));
            }
        };
        CompletableFuture<S> unused = source.whenComplete(next);
        return mapped;
    }

    /**
     * Says what is under way now.
     *
     * @param next is cancelled when this is, or at once if it was
     */
    public void waitsFor(Future<?> next) {
        work.set(next);
        if (isCancelled()) {
            next.cancel(true);
        }
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean cancelled = super.cancel(mayInterrupt);
        if (cancelled) {
            call.close();
            Future<?> next = work.get();
            if (next != null) {
                next.cancel(mayInterrupt);
            }
        }
        return cancelled;
    }

    static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof CompletionException && cause != null ? cause : thrown;
    }
}
