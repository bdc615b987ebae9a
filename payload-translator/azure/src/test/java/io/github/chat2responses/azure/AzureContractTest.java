package io.github.chat2responses.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.netty.NettyAsyncHttpClientBuilder;
import com.azure.core.util.Context;
import io.github.chat2responses.shim.AdapterContract;
import io.github.chat2responses.shim.ContractClient;
import io.github.chat2responses.shim.Shim;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class AzureContractTest {
    private static HttpPipeline pipeline(Shim shim, Duration readTimeout) {
        HttpClient client = new NettyAsyncHttpClientBuilder()
                .responseTimeout(readTimeout)
                .readTimeout(readTimeout)
                .build();
        return new HttpPipelineBuilder()
                .policies(new ShimPolicy(shim))
                .httpClient(client)
                .build();
    }

    private static ContractClient contract(HttpPipeline pipeline, Function<HttpRequest, HttpResponse> send) {
        return new ContractClient() {
            private HttpRequest request(String method, URI uri, Map<String, String> headers, String body) {
                HttpHeaders all = new HttpHeaders();
                headers.forEach((name, value) -> all.set(HttpHeaderName.fromString(name), value));
                return new HttpRequest(HttpMethod.valueOf(method), uri.toString())
                        .setHeaders(all)
                        .setBody(body);
            }

            @Override
            public Answer send(String method, URI uri, Map<String, String> headers, String body) {
                HttpResponse response = send.apply(request(method, uri, headers, body));
                Map<String, List<String>> fields = new HashMap<>();
                response.getHeaders().forEach(one -> fields.put(one.getName(), one.getValuesList()));
                return new Answer(
                        response.getStatusCode(),
                        fields,
                        response.getBodyAsString().block());
            }

            @Override
            public Pieces stream(URI uri, Map<String, String> headers, String body) {
                Stream<ByteBuffer> stream = send.apply(request("POST", uri, headers, body))
                        .getBody()
                        .toStream(1);
                Iterator<ByteBuffer> pieces = stream.iterator();
                return new Pieces() {
                    @Override
                    public byte[] next() {
                        if (!pieces.hasNext()) {
                            return null;
                        }
                        ByteBuffer piece = pieces.next();
                        byte[] bytes = new byte[piece.remaining()];
                        piece.get(bytes);
                        return bytes;
                    }

                    @Override
                    public void close() {
                        stream.close();
                    }
                };
            }

            @Override
            public Optional<Runnable> begin(URI uri, Map<String, String> headers, String body) {
                Mono<String> answer =
                        pipeline.send(request("POST", uri, headers, body)).flatMap(HttpResponse::getBodyAsString);
                Disposable pending = answer.subscribe(one -> {}, thrown -> {});
                return Optional.of(pending::dispose);
            }
        };
    }

    @Nested
    class Sync extends AdapterContract {
        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            HttpPipeline pipeline = pipeline(shim, readTimeout);
            return contract(pipeline, request -> pipeline.sendSync(request, Context.NONE));
        }
    }

    @Nested
    class Async extends AdapterContract {
        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            HttpPipeline pipeline = pipeline(shim, readTimeout);
            return contract(pipeline, request -> pipeline.send(request).block());
        }
    }
}
