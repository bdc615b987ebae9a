package io.github.chat2responses.javanethttp;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;

/** Reads what a request is about to send. */
final class RequestBody {
    private RequestBody() {}

    /** Waits for a publisher that takes its time; those of the JDK have it all at hand. */
    static byte[] of(HttpRequest request) {
        BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
        request.bodyPublisher().orElseThrow().subscribe(new Listed(bytes));
        return bytes.getBody().toCompletableFuture().join();
    }
}
