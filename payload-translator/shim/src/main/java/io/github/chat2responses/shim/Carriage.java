package io.github.chat2responses.shim;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Carries a call through an HTTP client whose answers are streams of bytes: all that is left to such an adapter is types. */
public final class Carriage {
    private Carriage() {}

    /**
     * Sends what has to be sent, and waits until the headers for the Chat code are there.
     *
     * @param <A> the client's type of an answer
     * @param call the call
     * @param upstream the client
     * @return what the Chat code gets
     * @throws IOException if the client failed, and the policy does not want Chat then
     */
    public static <A> Delivery<A> carry(ShimCall call, BlockingUpstream<A> upstream) throws IOException {
        Progress<A> progress = new Progress<>(call, upstream);
        Optional<Delivery<A>> delivery = progress.refusal();
        while (delivery.isEmpty()) {
            A answer;
            try {
                answer = upstream.send(call.outgoing());
            } catch (IOException | RuntimeException e) {
                if (progress.goesOnAfter(e)) {
                    continue;
                }
                throw e;
            }
            delivery = progress.take(answer);
        }
        return delivery.get();
    }

    /**
     * Sends what has to be sent, without waiting. A document is read on the client's thread when its headers are there.
     *
     * @param <A> the client's type of an answer
     * @param call the call
     * @param upstream the client
     * @return what the Chat code gets; cancelling it gives up what is under way
     */
    public static <A> CompletableFuture<Delivery<A>> carry(ShimCall call, AsyncUpstream<A> upstream) {
        Progress<A> progress = new Progress<>(call, upstream);
        Pending<A> pending = new Pending<>(call);
        Optional<Delivery<A>> refusal = progress.refusal();
        if (refusal.isPresent()) {
            pending.complete(refusal.get());
        } else {
            send(call, upstream, progress, pending);
        }
        return pending;
    }

    private static <A> void send(ShimCall call, AsyncUpstream<A> upstream, Progress<A> progress, Pending<A> pending) {
        CompletableFuture<A> sent = upstream.send(call.outgoing()).toCompletableFuture();
        pending.under(sent);
        BiConsumer<@Nullable A, @Nullable Throwable> next = (answer, thrown) -> {
            try {
                if (pending.isGivenUp(upstream, answer)) {
                    return;
                }
                Optional<Delivery<A>> delivery = Optional.empty();
                if (answer != null) {
                    delivery = progress.take(answer);
                } else if (thrown != null && !goesOnAfter(progress, cause(thrown))) {
                    pending.completeExceptionally(cause(thrown));
                    return;
                }
                delivery.ifPresentOrElse(pending::complete, () -> send(call, upstream, progress, pending));
            } catch (IOException | RuntimeException e) {
                pending.completeExceptionally(e);
            }
        };
        CompletableFuture<A> unused = sent.whenComplete(next);
    }

    private static boolean goesOnAfter(Progress<?> progress, Throwable cause) {
        return !(cause instanceof CancellationException) && progress.goesOnAfter(cause);
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof CompletionException && cause != null ? cause : thrown;
    }

    /** What the Chat code holds while the client is at work. */
    private static final class Pending<A> extends CompletableFuture<Delivery<A>> {
        private final ShimCall call;
        private final AtomicReference<@Nullable CompletableFuture<A>> sent = new AtomicReference<>();

        Pending(ShimCall call) {
            this.call = call;
        }

        void under(CompletableFuture<A> request) {
            sent.set(request);
            if (isCancelled()) {
                request.cancel(true);
            }
        }

        /** Whether the Chat code has gone meanwhile. */
        boolean isGivenUp(AsyncUpstream<A> upstream, @Nullable A answer) {
            if (!isDone()) {
                return false;
            }
            if (answer != null) {
                upstream.close(answer);
            }
            return true;
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            CompletableFuture<A> request = sent.get();
            if (cancelled) {
                call.close();
                if (request != null) {
                    request.cancel(mayInterrupt);
                }
            }
            return cancelled;
        }
    }
}
