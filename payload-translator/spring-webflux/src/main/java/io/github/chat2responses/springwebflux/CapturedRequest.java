package io.github.chat2responses.springwebflux;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.AbstractClientHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request that is written to memory, by the codecs of the Chat code's own client. */
final class CapturedRequest extends AbstractClientHttpRequest {
    private final HttpMethod method;
    private final URI uri;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    CapturedRequest(HttpMethod method, URI uri) {
        this.method = method;
        this.uri = uri;
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    @Override
    public HttpMethod getMethod() {
        return method;
    }

    @Override
    public URI getURI() {
        return uri;
    }

    @Override
    public DataBufferFactory bufferFactory() {
        return DefaultDataBufferFactory.sharedInstance;
    }

    @Override
    // The form is that of the interface.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T getNativeRequest() {
        return (T) this;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> pieces) {
        return doCommit(() -> Flux.from(pieces)
                .doOnNext(piece -> body.writeBytes(Buffers.take(piece)))
                .then());
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> groups) {
        return writeWith(Flux.from(groups).concatMap(Flux::from));
    }

    @Override
    public Mono<Void> setComplete() {
        return doCommit();
    }

    @Override
    protected void applyHeaders() {
        // They are read when the body is there.
    }

    @Override
    protected void applyCookies() {
        // They are read when the body is there.
    }
}
