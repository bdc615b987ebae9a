package io.github.chat2responses.javanethttp;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** Puts each piece of a body into a list, as subscribers of answers want it. */
record Listed(BodySubscriber<?> body) implements Flow.Subscriber<ByteBuffer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        body.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer piece) {
        body.onNext(List.of(piece));
    }

    @Override
    public void onError(Throwable thrown) {
        body.onError(thrown);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
