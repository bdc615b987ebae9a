package io.github.chat2responses.springweb;

import io.github.chat2responses.shim.Outgoing;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.support.HttpRequestWrapper;

/** What is sent in place of a Chat request. */
final class TranslatedRequest extends HttpRequestWrapper {
    private final URI uri;
    private final HttpHeaders headers;

    TranslatedRequest(HttpRequest chat, Outgoing outgoing) {
        super(chat);
        this.uri = outgoing.uri();
        this.headers = SpringHeaders.of(outgoing.headers());
        headers.setContentLength(outgoing.body().length);
    }

    @Override
    public URI getURI() {
        return uri;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
