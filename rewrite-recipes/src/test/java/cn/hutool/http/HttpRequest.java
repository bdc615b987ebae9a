package cn.hutool.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;

/** A request. */
public final class HttpRequest {
    private final java.net.http.HttpRequest.Builder request;
    private String body = "";

    private HttpRequest(String url) {
        request = java.net.http.HttpRequest.newBuilder(URI.create(url));
    }

    public static HttpRequest post(String url) {
        return new HttpRequest(url);
    }

    public HttpRequest header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public HttpRequest body(String text) {
        body = text;
        return this;
    }

    public HttpResponse execute() {
        try {
            return new HttpResponse(HttpClient.newHttpClient()
                    .send(
                            request.POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
