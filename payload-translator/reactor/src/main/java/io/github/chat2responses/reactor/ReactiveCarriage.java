package io.github.chat2responses.reactor;

import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries a call through a client that is built on Reactor. Where Chat was asked for several choices, the answers are fetched
 * one after the other.
 *
 * @param <A> the client's type of an answer
 */
public final class ReactiveCarriage<A> {
    private final ShimCall call;
    private final ReactiveUpstream<A> upstream;
    private final List<byte[]> bodies = new ArrayList<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private @Nullable ShimStream stream;
    private int streamed;

    private ReactiveCarriage(ShimCall call, ReactiveUpstream<A> upstream) {
        this.call = call;
        this.upstream = upstream;
    }

    /**
     * Sends what has to be sent.
     *
     * @param <A> the client's type of an answer
     * @param call the call, which can be carried once
     * @param upstream the client
     * @return what the Chat code gets; cancelling it gives up what is under way
     */
    public static <A> Mono<ReactiveDelivery<A>> carry(ShimCall call, ReactiveUpstream<A> upstream) {
        ReactiveCarriage<A> carriage = new ReactiveCarriage<>(call, upstream);
        return call.refusal()
                .map(reply -> Mono.just(ReactiveDelivery.<A>of(reply, Optional.empty())))
                .orElseGet(carriage::send)
                .doOnCancel(call::close);
    }

    private Mono<ReactiveDelivery<A>> send() {
        return orFallBack(upstream.send(call.outgoing()), this::take);
    }

    /** Goes on with a result, or after a failure with a request to Chat. */
    private <S> Mono<ReactiveDelivery<A>> orFallBack(Mono<S> step, Function<S, Mono<ReactiveDelivery<A>>> next) {
        return step.map(Optional::of)
                .onErrorResume(thrown -> call.fallsBack(thrown), thrown -> Mono.just(Optional.empty()))
                .flatMap(result -> result.isPresent() ? next.apply(result.get()) : restart());
    }

    private Mono<ReactiveDelivery<A>> restart() {
        bodies.clear();
        return send();
    }

    private Mono<ReactiveDelivery<A>> take(A answer) {
        int status = upstream.status(answer);
        Headers headers = upstream.headers(answer);
        return switch (call.head(status, headers)) {
            case PASS -> Mono.just(ReactiveDelivery.untouched(answer, status, headers));
            case FALL_BACK -> upstream.body(answer).then(Mono.defer(this::restart));
            case WHOLE -> orFallBack(bytes(upstream.body(answer)), body -> whole(answer, status, headers, body));
            case STREAM -> stream(answer, status, headers);
        };
    }

    private static Mono<byte[]> bytes(Flux<byte[]> body) {
        return body.collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray);
    }

    private Mono<ReactiveDelivery<A>> whole(A answer, int status, Headers headers, byte[] body) {
        boolean isError = status / 100 != 2;
        if (!isError) {
            bodies.add(body);
            if (bodies.size() < call.outgoing().copies()) {
                return send();
            }
        }
        return call.whole(status, headers, isError ? List.of(body) : bodies)
                .map(reply -> Mono.just(ReactiveDelivery.of(reply, Optional.of(answer))))
                .orElseGet(this::restart);
    }

    private Mono<ReactiveDelivery<A>> stream(A answer, int status, Headers headers) {
        ShimStream one = stream == null ? call.stream(headers) : stream;
        stream = one;
        int copy = streamed++;
        Flux<byte[]> server = upstream.body(answer);
        if (copy < call.outgoing().copies() - 1 && !one.isOver()) {
            return server.doOnError(one::broken)
                    .doOnNext(piece -> begun.writeBytes(one.accept(copy, piece, 0, piece.length)))
                    .then(Mono.defer(() -> {
                        begun.writeBytes(one.end(copy));
                        return send();
                    }));
        }
        Flux<byte[]> chunks = Flux.concat(
                begun.size() == 0 ? Flux.empty() : Flux.just(begun.toByteArray()), Translated.of(one, copy, server));
        return Mono.just(ReactiveDelivery.of(answer, status, one.headers(), chunks));
    }
}
