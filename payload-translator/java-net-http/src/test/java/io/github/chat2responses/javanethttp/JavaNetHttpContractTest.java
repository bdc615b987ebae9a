package io.github.chat2responses.javanethttp;

import io.github.chat2responses.shim.AdapterContract;
import io.github.chat2responses.shim.ContractClient;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.StreamPieces;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;

class JavaNetHttpContractTest {
    private static HttpRequest request(
            String method, URI uri, Map<String, String> headers, String body, Duration timeout) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(timeout).method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    private static ContractClient.Answer answer(HttpResponse<String> response) {
        return new ContractClient.Answer(
                response.statusCode(), response.headers().map(), response.body());
    }

    @Nested
    class Sync extends AdapterContract {
        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            HttpClient client = ShimHttpClient.of(shim, HttpClient.newHttpClient());
            return new ContractClient() {
                @Override
                public Answer send(String method, URI uri, Map<String, String> headers, String body) throws Exception {
                    return answer(
                            client.send(request(method, uri, headers, body, readTimeout), BodyHandlers.ofString()));
                }

                @Override
                public Pieces stream(URI uri, Map<String, String> headers, String body) throws Exception {
                    return new StreamPieces(
                            client.send(request("POST", uri, headers, body, readTimeout), BodyHandlers.ofInputStream())
                                    .body());
                }

                @Override
                public Optional<Runnable> begin(URI uri, Map<String, String> headers, String body) {
                    Thread thread = new Thread(() -> {
                        try {
                            client.send(request("POST", uri, headers, body, readTimeout), BodyHandlers.ofString());
                        } catch (Exception e) {
                            // This is what cancelling looks like.
                        }
                    });
                    thread.start();
                    return Optional.of(thread::interrupt);
                }
            };
        }
    }

    @Nested
    class Async extends AdapterContract {
        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            HttpClient client = ShimHttpClient.of(shim, HttpClient.newHttpClient());
            return new ContractClient() {
                @Override
                public Answer send(String method, URI uri, Map<String, String> headers, String body) throws Exception {
                    return answer(
                            client.sendAsync(request(method, uri, headers, body, readTimeout), BodyHandlers.ofString())
                                    .get());
                }

                @Override
                public Pieces stream(URI uri, Map<String, String> headers, String body) throws Exception {
                    return new StreamPieces(client.sendAsync(
                                    request("POST", uri, headers, body, readTimeout), BodyHandlers.ofInputStream())
                            .get()
                            .body());
                }

                @Override
                public Optional<Runnable> begin(URI uri, Map<String, String> headers, String body) {
                    CompletableFuture<HttpResponse<String>> pending =
                            client.sendAsync(request("POST", uri, headers, body, readTimeout), BodyHandlers.ofString());
                    return Optional.of(() -> pending.cancel(true));
                }
            };
        }
    }
}
