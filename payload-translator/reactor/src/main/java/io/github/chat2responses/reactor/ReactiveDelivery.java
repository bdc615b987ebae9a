package io.github.chat2responses.reactor;

import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Reply;
import java.util.Optional;
import reactor.core.publisher.Flux;

/**
 * What a client gives to the Chat code.
 *
 * @param <A> the client's type of an answer
 * @param origin the last answer of the server; empty if nothing was sent
 * @param status the HTTP status for the Chat code
 * @param headers the headers for the Chat code
 * @param body the body for the Chat code; empty if the origin has to be handed on as it is
 */
public record ReactiveDelivery<A>(Optional<A> origin, int status, Headers headers, Optional<Flux<byte[]>> body) {
    static <A> ReactiveDelivery<A> untouched(A origin, int status, Headers headers) {
        return new ReactiveDelivery<>(Optional.of(origin), status, headers, Optional.empty());
    }

    static <A> ReactiveDelivery<A> of(Reply reply, Optional<A> origin) {
        return new ReactiveDelivery<>(origin, reply.status(), reply.headers(), Optional.of(Flux.just(reply.body())));
    }

    static <A> ReactiveDelivery<A> of(A origin, int status, Headers headers, Flux<byte[]> body) {
        return new ReactiveDelivery<>(Optional.of(origin), status, headers, Optional.of(body));
    }
}
