package io.github.chat2responses.javanethttp;

import io.github.chat2responses.shim.ShimStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands a stream to the Chat code's own subscriber. The server is asked for one piece when the subscriber wants one. */
final class TranslatingSubscriber<T> implements BodySubscriber<T>, Flow.Subscription {
    private final ShimStream stream;
    private final int copy;
    private final BodySubscriber<T> chat;
    private final Queue<byte[]> ready = new ConcurrentLinkedQueue<>();
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger turns = new AtomicInteger();
    private volatile Flow.@Nullable Subscription server;
    private volatile boolean asked;
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;
    private boolean done;

    /** The first bytes are there already: the other choices of a request for several. */
    TranslatingSubscriber(ShimStream stream, int copy, byte[] first, BodySubscriber<T> chat) {
        this.stream = stream;
        this.copy = copy;
        this.chat = chat;
        if (first.length > 0) {
            ready.add(first);
        }
    }

    @Override
    public CompletionStage<T> getBody() {
        return chat.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        server = subscription;
        chat.onSubscribe(this);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        for (ByteBuffer piece : pieces) {
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            add(stream.accept(copy, bytes, 0, bytes.length));
        }
        asked = false;
        if (stream.isEnding()) {
            // The client can use the connection again when it has read to the end.
            ask(Long.MAX_VALUE);
        } else if (stream.isOver()) {
            ended = true;
            stop();
        }
        pass();
    }

    @Override
    public void onError(Throwable thrown) {
        if (!ended) {
            if (!stream.isEnding()) {
                stream.broken(thrown);
                failure = thrown;
            }
            ended = true;
            pass();
        }
    }

    @Override
    public void onComplete() {
        if (!ended) {
            add(stream.end(copy));
            ended = true;
            pass();
        }
    }

    private void add(byte[] chunks) {
        if (chunks.length > 0) {
            ready.add(chunks);
        }
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            failure = new IllegalArgumentException("a subscriber asked for " + count + " pieces");
            ready.clear();
            ended = true;
            stop();
        } else {
            wanted.accumulateAndGet(count, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
        }
        pass();
    }

    @Override
    public void cancel() {
        stream.close();
        stop();
    }

    private void stop() {
        Flow.Subscription subscription = server;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** Passes on what is wanted; one thread at a time, and the others leave their work to it. */
    private void pass() {
        if (turns.getAndIncrement() != 0) {
            return;
        }
        int left = 1;
        while (left != 0) {
            passOn();
            left = turns.addAndGet(-left);
        }
    }

    private void passOn() {
        while (!done && wanted.get() > 0 && !ready.isEmpty()) {
            byte[] chunks = ready.poll();
            wanted.decrementAndGet();
            chat.onNext(List.of(ByteBuffer.wrap(chunks).asReadOnlyBuffer()));
        }
        if (done || !ready.isEmpty()) {
            return;
        }
        if (ended) {
            done = true;
            finish();
        } else if (wanted.get() > 0 && !asked) {
            ask(1);
        }
    }

    private void ask(long pieces) {
        asked = true;
        Flow.Subscription subscription = server;
        if (subscription != null) {
            subscription.request(pieces);
        }
    }

    private void finish() {
        Optional<Throwable> cause = Optional.<Throwable>ofNullable(failure).or(stream::failure);
        stream.close();
        cause.ifPresentOrElse(chat::onError, chat::onComplete);
    }
}
