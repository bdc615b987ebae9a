package io.github.chat2responses.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import io.github.chat2responses.reactor.ReactiveUpstream;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rest of the pipeline as the engine sees it. */
final class Upstream implements ReactiveUpstream<HttpResponse> {
    private final HttpPipelineCallContext context;
    private final HttpRequest chat;
    private final Supplier<Mono<HttpResponse>> rest;

    Upstream(HttpPipelineCallContext context, Supplier<Mono<HttpResponse>> rest) {
        this.context = context;
        this.chat = context.getHttpRequest();
        this.rest = rest;
    }

    HttpRequest chat() {
        return chat;
    }

    @Override
    public Mono<HttpResponse> send(Outgoing outgoing) {
        return Mono.defer(() -> {
            context.setHttpRequest(chat.copy()
                    .setUrl(outgoing.uri().toString())
                    .setHeaders(AzureHeaders.of(outgoing.headers()))
                    .setBody(outgoing.body()));
            return rest.get();
        });
    }

    @Override
    public int status(HttpResponse answer) {
        return answer.getStatusCode();
    }

    @Override
    public Headers headers(HttpResponse answer) {
        return AzureHeaders.of(answer.getHeaders());
    }

    @Override
    public Flux<byte[]> body(HttpResponse answer) {
        return answer.getBody().map(piece -> {
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            return bytes;
        });
    }
}
