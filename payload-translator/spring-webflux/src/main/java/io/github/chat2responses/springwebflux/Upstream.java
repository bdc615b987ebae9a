package io.github.chat2responses.springwebflux;

import io.github.chat2responses.reactor.ReactiveUpstream;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The wrapped connector as the engine sees it. */
record Upstream(ClientHttpConnector connector, CapturedRequest chat) implements ReactiveUpstream<ClientHttpResponse> {
    @Override
    public Mono<ClientHttpResponse> send(Outgoing outgoing) {
        return connector.connect(chat.getMethod(), outgoing.uri(), request -> write(request, outgoing));
    }

    private Mono<Void> write(ClientHttpRequest request, Outgoing outgoing) {
        HttpHeaders headers = request.getHeaders();
        outgoing.headers().forEach(headers::addAll);
        headers.setContentLength(outgoing.body().length);
        chat.getCookies().forEach(request.getCookies()::addAll);
        return request.writeWith(Mono.just(DefaultDataBufferFactory.sharedInstance.wrap(outgoing.body())));
    }

    @Override
    public int status(ClientHttpResponse answer) {
        return answer.getStatusCode().value();
    }

    @Override
    public Headers headers(ClientHttpResponse answer) {
        return SpringHeaders.of(answer.getHeaders());
    }

    @Override
    public Flux<byte[]> body(ClientHttpResponse answer) {
        return answer.getBody().map(Buffers::take);
    }
}
