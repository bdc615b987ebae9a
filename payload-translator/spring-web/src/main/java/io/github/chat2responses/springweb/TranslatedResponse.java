package io.github.chat2responses.springweb;

import io.github.chat2responses.shim.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer for the Chat code. Closing it closes the server's answer. */
record TranslatedResponse(HttpStatusCode getStatusCode, HttpHeaders getHeaders, InputStream getBody)
        implements ClientHttpResponse {
    static ClientHttpResponse of(Delivery<ClientHttpResponse> delivery) {
        if (delivery.body().isEmpty()) {
            return delivery.origin().orElseThrow();
        }
        HttpHeaders headers = SpringHeaders.of(delivery.headers());
        if (delivery.length() >= 0) {
            headers.setContentLength(delivery.length());
        }
        return new TranslatedResponse(
                HttpStatusCode.valueOf(delivery.status()),
                headers,
                delivery.body().get());
    }

    @Override
    public String getStatusText() {
        return "";
    }

    @Override
    public void close() {
        try {
            getBody.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
