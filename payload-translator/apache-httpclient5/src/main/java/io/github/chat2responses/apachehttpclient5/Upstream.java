package io.github.chat2responses.apachehttpclient5;

import io.github.chat2responses.shim.BlockingUpstream;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** The rest of the chain as the engine sees it. */
record Upstream(ClassicHttpRequest chat, ContentType type, ExecChain.Scope scope, ExecChain chain)
        implements BlockingUpstream<ClassicHttpResponse> {
    @Override
    public ClassicHttpResponse send(Outgoing outgoing) throws IOException {
        ClassicHttpRequest request =
                ClassicRequestBuilder.copy(chat).setUri(outgoing.uri()).build();
        for (var header : request.getHeaders()) {
            request.removeHeaders(header.getName());
        }
        outgoing.headers().forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
        request.setEntity(new ByteArrayEntity(outgoing.body(), type));
        try {
            return chain.proceed(request, scope);
        } catch (HttpException e) {
            throw new Carried(e);
        }
    }

    @Override
    public int status(ClassicHttpResponse answer) {
        return answer.getCode();
    }

    @Override
    public Headers headers(ClassicHttpResponse answer) {
        return ApacheHeaders.of(answer.getHeaders());
    }

    @Override
    public InputStream body(ClassicHttpResponse answer) throws IOException {
        return answer.getEntity() == null
                ? new ByteArrayInputStream(new byte[0])
                : answer.getEntity().getContent();
    }

    @Override
    public void close(ClassicHttpResponse answer) {
        if (scope.execRuntime.isEndpointAcquired()) {
            // Closing the answer would read it to its end, and wait for the server.
            scope.execRuntime.discardEndpoint();
        }
        try {
            answer.close();
        } catch (IOException e) {
            // It is over already.
        }
    }

    /** Takes the client's other kind of failure through the engine. */
    static final class Carried extends IOException {
        private static final long serialVersionUID = 1L;

        private final HttpException carried;

        Carried(HttpException carried) {
            super(carried);
            this.carried = carried;
        }

        HttpException carried() {
            return carried;
        }
    }
}
