package io.github.chat2responses.reactor;

import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An HTTP client that is built on Reactor.
 *
 * @param <A> the client's type of an answer
 */
public interface ReactiveUpstream<A> {
    /**
     * Sends a request once.
     *
     * @param outgoing what to send
     * @return the answer when its headers are there, whatever its status
     */
    Mono<A> send(Outgoing outgoing);

    /**
     * The status.
     *
     * @param answer an answer
     * @return its HTTP status
     */
    int status(A answer);

    /**
     * The headers.
     *
     * @param answer an answer
     * @return its headers
     */
    Headers headers(A answer);

    /**
     * The body.
     *
     * @param answer an answer
     * @return its pieces as they come; cancelling it gives the answer up, so that the server sees it at once
     */
    Flux<byte[]> body(A answer);
}
