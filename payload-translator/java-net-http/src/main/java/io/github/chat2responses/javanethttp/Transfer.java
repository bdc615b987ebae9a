package io.github.chat2responses.javanethttp;

import io.github.chat2responses.javanethttp.Arrival.Kind;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import io.github.chat2responses.shim.Pending;
import io.github.chat2responses.shim.Reply;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One Chat request on its way: asks the engine, sends, and runs the handler of the Chat code on what came of it. Where Chat was
 * asked for several choices, the answers are fetched one after the other.
 */
final class Transfer<T> {
    /** What {@link HttpRequest.Builder} does not take from anybody. */
    private static final Set<String> NOT_OURS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient client;
    private final HttpRequest request;
    private final BodyHandler<T> handler;
    private final ShimCall call;
    private final Pending<HttpResponse<T>> pending;
    private final List<byte[]> bodies = new ArrayList<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private @Nullable ShimStream stream;
    private int streamed;

    Transfer(HttpClient client, HttpRequest request, BodyHandler<T> handler, ShimCall call) {
        this.call = call;
        this.pending = new Pending<>(call);
        this.client = client;
        this.request = request;
        this.handler = handler;
    }

    CompletableFuture<HttpResponse<T>> start() {
        call.refusal().ifPresentOrElse(reply -> deliver(reply, Optional.empty()), this::send);
        return pending;
    }

    private void send() {
        CompletableFuture<HttpResponse<Arrival<T>>> sent = client.sendAsync(request(call.outgoing()), this::reader);
        pending.waitsFor(sent);
        then(sent, this::arrived, thrown -> {
            // Never after the first byte.
            boolean isNew = stream == null && !pending.isDone() && !(thrown instanceof CancellationException);
            if (isNew && call.fallsBack(thrown)) {
                restart();
            } else {
                pending.completeExceptionally(thrown);
            }
        });
    }

    private void restart() {
        bodies.clear();
        send();
    }

    private HttpRequest request(Outgoing outgoing) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(outgoing.uri())
                .expectContinue(request.expectContinue())
                .method(request.method(), BodyPublishers.ofByteArray(outgoing.body()));
        outgoing.headers().forEach((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        request.timeout().ifPresent(builder::timeout);
        request.version().ifPresent(builder::version);
        return builder.build();
    }

    private BodySubscriber<Arrival<T>> reader(HttpResponse.ResponseInfo info) {
        Headers headers = Headers.of(info.headers().map());
        return switch (call.head(info.statusCode(), headers)) {
            case PASS -> Arrival.forChat(handler.apply(info));
            case FALL_BACK -> Arrival.bytes(Kind.FALL_BACK);
            case WHOLE -> Arrival.bytes(Kind.WHOLE);
            case STREAM -> stream(info, headers);
        };
    }

    private BodySubscriber<Arrival<T>> stream(HttpResponse.ResponseInfo info, Headers headers) {
        ShimStream one = stream == null ? call.stream(headers) : stream;
        stream = one;
        if (streamed < call.outgoing().copies() - 1 && !one.isOver()) {
            return Arrival.bytes(Kind.PART);
        }
        Info chat = Info.of(info.statusCode(), one.headers(), info.version());
        return Arrival.forChat(new TranslatingSubscriber<>(one, streamed, begun.toByteArray(), handler.apply(chat)));
    }

    private void arrived(HttpResponse<Arrival<T>> response) {
        Arrival<T> arrival = response.body();
        switch (arrival.kind()) {
            case FOR_CHAT -> {
                Headers headers = stream == null ? Headers.of(response.headers().map()) : stream.headers();
                complete(response.statusCode(), headers, Optional.of(response), arrival.chat());
            }
            case FALL_BACK -> restart();
            case PART -> part(arrival.bytes());
            case WHOLE -> whole(response, arrival.bytes());
        }
    }

    private void part(byte[] events) {
        ShimStream one = Objects.requireNonNull(stream);
        begun.writeBytes(one.accept(streamed, events, 0, events.length));
        begun.writeBytes(one.end(streamed));
        streamed++;
        send();
    }

    private void whole(HttpResponse<?> response, byte[] bytes) {
        boolean isError = response.statusCode() / 100 != 2;
        if (!isError) {
            bodies.add(bytes);
            if (bodies.size() < call.outgoing().copies()) {
                send();
                return;
            }
        }
        Headers headers = Headers.of(response.headers().map());
        call.whole(response.statusCode(), headers, isError ? List.of(bytes) : bodies)
                .ifPresentOrElse(reply -> deliver(reply, Optional.of(response)), this::restart);
    }

    private void deliver(Reply reply, Optional<HttpResponse<?>> response) {
        HttpClient.Version version = response.map(HttpResponse::version).orElseGet(client::version);
        BodySubscriber<T> body = handler.apply(Info.of(reply.status(), reply.headers(), version));
        BodyPublishers.ofByteArray(reply.body()).subscribe(new Listed(body));
        then(
                body.getBody().toCompletableFuture(),
                chat -> complete(reply.status(), reply.headers(), response, Optional.ofNullable(chat)),
                pending::completeExceptionally);
    }

    private void complete(int status, Headers headers, Optional<HttpResponse<?>> response, Optional<T> body) {
        HttpClient.Version version = response.map(HttpResponse::version).orElseGet(client::version);
        Info info = Info.of(status, headers, version);
        pending.complete(new Answer<>(request, info, body.orElse(null), response.flatMap(HttpResponse::sslSession)));
    }

    /** Goes on when a result is there; what goes wrong then goes to the Chat code, too. */
    private <S> void then(CompletableFuture<S> result, Consumer<S> next, Consumer<Throwable> failed) {
        BiConsumer<S, @Nullable Throwable> both = (value, thrown) -> {
            if (thrown != null) {
                failed.accept(Failures.cause(thrown));
                return;
            }
            try {
                next.accept(value);
            } catch (RuntimeException e) {
                pending.completeExceptionally(e);
            }
        };
        CompletableFuture<S> unused = result.whenComplete(both);
    }
}
