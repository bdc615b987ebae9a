package io.github.chat2responses.shim;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
        Pending<Delivery<A>> pending = new Pending<>(call);
        Optional<Delivery<A>> refusal = progress.refusal();
        if (refusal.isPresent()) {
            pending.complete(refusal.get());
        } else {
            send(call, upstream, progress, pending);
        }
        return pending;
    }

    /**
     * Reads a streamed answer for a client that takes streams of bytes.
     *
     * @param stream the stream of the call
     * @param server the body of the only answer
     * @return the body for the Chat code; it asks the server for more when it is read, ends with an exception where the answer is
     *     not complete, and closes the server's body
     */
    public static InputStream input(ShimStream stream, InputStream server) {
        return new TranslatedInput(stream, 0, server, new byte[0], () -> close(server));
    }

    private static void close(InputStream server) {
        try {
            server.close();
        } catch (IOException e) {
            // It has ended in one way or another, and the answer is over.
        }
    }

    private static <A> void send(
            ShimCall call, AsyncUpstream<A> upstream, Progress<A> progress, Pending<Delivery<A>> pending) {
        CompletableFuture<A> sent;
        try {
            sent = upstream.send(call.outgoing()).toCompletableFuture();
        } catch (RuntimeException e) {
            sent = CompletableFuture.failedFuture(e);
        }
        pending.waitsFor(sent);
        BiConsumer<@Nullable A, @Nullable Throwable> next = (answer, thrown) -> {
            try {
                if (pending.isDone()) {
                    // The Chat code has gone meanwhile.
                    Optional.ofNullable(answer).ifPresent(upstream::close);
                    return;
                }
                Optional<Delivery<A>> delivery = Optional.empty();
                if (answer != null) {
                    delivery = progress.take(answer);
                } else if (thrown != null && !goesOnAfter(progress, Pending.cause(thrown))) {
                    pending.completeExceptionally(Pending.cause(thrown));
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
}
