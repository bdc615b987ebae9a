package io.github.chat2responses.openaijava;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** A result that is made of another one: cancelling it cancels that. */
final class Cancelling<T> extends CompletableFuture<T> {
    private final CompletableFuture<?> source;

    private Cancelling(CompletableFuture<?> source) {
        this.source = source;
    }

    static <S, T> CompletableFuture<T> map(CompletableFuture<S> source, Function<S, T> function) {
        Cancelling<T> mapped = new Cancelling<>(source);
        CompletableFuture<S> unused = source.whenComplete((value, thrown) -> {
            if (thrown == null) {
                mapped.complete(function.apply(value));
            } else {
                boolean wrapped = thrown instanceof CompletionException && thrown.getCause() != null;
                mapped.completeExceptionally(wrapped ? thrown.getCause() : thrown);
            }
        });
        return mapped;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean cancelled = super.cancel(mayInterrupt);
        if (cancelled) {
            source.cancel(mayInterrupt);
        }
        return cancelled;
    }
}
