package io.github.chat2responses.openaijava;

import com.openai.core.http.Headers;
import com.openai.core.http.HttpResponse;
import io.github.chat2responses.shim.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** An answer for the Chat code. */
record TranslatedResponse(int statusCode, Headers headers, InputStream body) implements HttpResponse {
    static HttpResponse of(Delivery<HttpResponse> delivery) {
        Optional<InputStream> body = delivery.body();
        return body.isPresent()
                ? new TranslatedResponse(delivery.status(), Upstream.headers(delivery.headers()), body.get())
                : delivery.origin().orElseThrow();
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
