package kong.unirest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

/** A request. */
public final class HttpRequestWithBody {
    private final HttpRequest.Builder request;
    private String body = "";

    HttpRequestWithBody(String url) {
        request = HttpRequest.newBuilder(URI.create(url));
    }

    public HttpRequestWithBody header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public HttpRequestWithBody body(Object content) {
        body = content.toString();
        return this;
    }

    public HttpResponse<String> asString() {
        java.net.http.HttpResponse<String> answer = send();
        return new HttpResponse<>(answer.statusCode(), answer.body());
    }

    public HttpResponse<JsonNode> asJson() {
        java.net.http.HttpResponse<String> answer = send();
        return new HttpResponse<>(answer.statusCode(), new JsonNode(answer.body()));
    }

    private java.net.http.HttpResponse<String> send() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            request.POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
