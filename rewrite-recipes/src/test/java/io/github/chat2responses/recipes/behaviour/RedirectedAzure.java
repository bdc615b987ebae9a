package io.github.chat2responses.recipes.behaviour;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpClientProvider;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The HTTP client that Azure's client library finds in tests. What it sends to OpenAI, or to a deployment of Azure OpenAI, goes
 * to the fake server, which has one path for all models.
 */
public final class RedirectedAzure implements HttpClientProvider {
    private static final Pattern DEPLOYMENT = Pattern.compile(".*/openai/deployments/([^/]+)/chat/completions.*");

    private static final HttpHeaderName API_KEY = HttpHeaderName.fromString("api-key");

    /** Made by the library. */
    public RedirectedAzure() {}

    @Override
    public HttpClient createInstance() {
        return request -> Mono.fromSupplier(() -> sent(request));
    }

    private static HttpResponse sent(HttpRequest request) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode body =
                    (ObjectNode) mapper.readTree(request.getBodyAsBinaryData().toBytes());
            Matcher deployment = DEPLOYMENT.matcher(request.getUrl().toString());
            if (deployment.matches()) {
                body.put("model", deployment.group(1));
            }
            var redirected = java.net.http.HttpRequest.newBuilder(
                            URI.create(System.getProperty("openai.baseUrl") + "/chat/completions"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + request.getHeaders().getValue(API_KEY))
                    .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                    .build();
            return new Received(
                    request, java.net.http.HttpClient.newHttpClient().send(redirected, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Received extends HttpResponse {
        private final java.net.http.HttpResponse<byte[]> response;

        Received(HttpRequest request, java.net.http.HttpResponse<byte[]> response) {
            super(request);
            this.response = response;
        }

        @Override
        public int getStatusCode() {
            return response.statusCode();
        }

        @Override
        @Deprecated
        public String getHeaderValue(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            response.headers().map().forEach((name, values) -> headers.set(HttpHeaderName.fromString(name), values));
            return headers;
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(response.body()));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(response.body());
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(new String(response.body(), charset));
        }
    }
}
