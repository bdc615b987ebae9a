package io.github.chat2responses.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.FluxUtil;
import io.github.chat2responses.reactor.ReactiveDelivery;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer for the Chat code, which sees the request that it sent. */
final class TranslatedResponse extends HttpResponse {
    private final int status;
    private final HttpHeaders headers;
    private final Flux<byte[]> body;
    private final Optional<HttpResponse> server;

    private TranslatedResponse(
            HttpRequest chat, int status, HttpHeaders headers, Flux<byte[]> body, Optional<HttpResponse> server) {
        super(chat);
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.server = server;
    }

    static HttpResponse of(HttpRequest chat, ReactiveDelivery<HttpResponse> delivery) {
        Optional<Flux<byte[]>> body = delivery.body();
        return body.isPresent()
                ? new TranslatedResponse(
                        chat, delivery.status(), AzureHeaders.of(delivery.headers()), body.get(), delivery.origin())
                : delivery.origin().orElseThrow();
    }

    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    @Deprecated
    public @Nullable String getHeaderValue(String name) {
        return headers.getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
        return body.map(ByteBuffer::wrap);
    }

    /** Not read before somebody wants it: it may be a stream. */
    @Override
    public BinaryData getBodyAsBinaryData() {
        return Objects.requireNonNull(
                BinaryData.fromFlux(getBody(), null, false).block());
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
        return FluxUtil.collectBytesInByteBufferStream(getBody());
    }

    @Override
    public Mono<String> getBodyAsString() {
        return getBodyAsString(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
        return getBodyAsByteArray().map(bytes -> new String(bytes, charset));
    }

    @Override
    public void close() {
        server.ifPresent(HttpResponse::close);
    }
}
