package io.github.chat2responses.openaijava;

import com.openai.client.okhttp.OkHttpClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpMethod;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import io.github.chat2responses.shim.AdapterContract;
import io.github.chat2responses.shim.ContractClient;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.StreamPieces;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;

class OpenAiJavaContractTest {
    private static HttpRequest request(String method, URI uri, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.builder()
                .method(HttpMethod.valueOf(method))
                .baseUrl(uri.getScheme() + "://" + uri.getAuthority() + uri.getPath())
                .body(new JsonBody(body.getBytes(StandardCharsets.UTF_8)));
        headers.forEach(request::putHeader);
        if (uri.getQuery() != null) {
            String[] query = uri.getQuery().split("=", 2);
            request.putQueryParam(query[0], query[1]);
        }
        return request.build();
    }

    private static HttpClient client(Shim shim, Duration readTimeout) {
        return ShimHttpClient.of(
                shim,
                OkHttpClient.builder()
                        .timeout(Timeout.builder().read(readTimeout).build())
                        .build());
    }

    private static ContractClient.Answer answer(HttpResponse response) throws IOException {
        try (response) {
            return new ContractClient.Answer(
                    response.statusCode(),
                    response.headers().asMap(),
                    new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Nested
    class Sync extends AdapterContract {
        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            HttpClient client = OpenAiJavaContractTest.client(shim, readTimeout);
            return new ContractClient() {
                @Override
                public Answer send(String method, URI uri, Map<String, String> headers, String body)
                        throws IOException {
                    return answer(client.execute(request(method, uri, headers, body), RequestOptions.none()));
                }

                @Override
                public Pieces stream(URI uri, Map<String, String> headers, String body) {
                    return new StreamPieces(client.execute(request("POST", uri, headers, body), RequestOptions.none())
                            .body());
                }

                @Override
                public void close() {
                    client.close();
                }
            };
        }
    }

    @Nested
    class Async extends AdapterContract {
        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            HttpClient client = OpenAiJavaContractTest.client(shim, readTimeout);
            return new ContractClient() {
                @Override
                public Answer send(String method, URI uri, Map<String, String> headers, String body) throws Exception {
                    return answer(client.executeAsync(request(method, uri, headers, body), RequestOptions.none())
                            .get());
                }

                @Override
                public Pieces stream(URI uri, Map<String, String> headers, String body) throws Exception {
                    return new StreamPieces(
                            client.executeAsync(request("POST", uri, headers, body), RequestOptions.none())
                                    .get()
                                    .body());
                }

                @Override
                public Optional<Runnable> begin(URI uri, Map<String, String> headers, String body) {
                    CompletableFuture<HttpResponse> pending =
                            client.executeAsync(request("POST", uri, headers, body), RequestOptions.none());
                    return Optional.of(() -> pending.cancel(true));
                }

                @Override
                public void close() {
                    client.close();
                }
            };
        }
    }
}
