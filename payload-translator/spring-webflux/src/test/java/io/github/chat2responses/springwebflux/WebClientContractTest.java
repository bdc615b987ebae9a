package io.github.chat2responses.springwebflux;

import io.github.chat2responses.shim.AdapterContract;
import io.github.chat2responses.shim.ContractClient;
import io.github.chat2responses.shim.Shim;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

class WebClientContractTest {
    private static ContractClient contract(WebClient client) {
        return new ContractClient() {
            private WebClient.RequestHeadersSpec<?> request(
                    String method, URI uri, Map<String, String> headers, String body) {
                return client.method(HttpMethod.valueOf(method))
                        .uri(uri)
                        .headers(all -> headers.forEach(all::set))
                        .bodyValue(body);
            }

            private Mono<Answer> answer(String method, URI uri, Map<String, String> headers, String body) {
                return request(method, uri, headers, body)
                        .exchangeToMono(response -> response.bodyToMono(String.class)
                                .defaultIfEmpty("")
                                .map(text -> new Answer(
                                        response.statusCode().value(),
                                        response.headers().asHttpHeaders(),
                                        text)));
            }

            @Override
            public Answer send(String method, URI uri, Map<String, String> headers, String body) {
                return answer(method, uri, headers, body).block();
            }

            @Override
            public Pieces stream(URI uri, Map<String, String> headers, String body) {
                Stream<byte[]> stream = request("POST", uri, headers, body)
                        .exchangeToFlux(response ->
                                response.bodyToFlux(DataBuffer.class).map(Buffers::take))
                        .toStream(1);
                Iterator<byte[]> pieces = stream.iterator();
                return new Pieces() {
                    @Override
                    public byte[] next() {
                        return pieces.hasNext() ? pieces.next() : null;
                    }

                    @Override
                    public void close() {
                        stream.close();
                    }
                };
            }

            @Override
            public Optional<Runnable> begin(URI uri, Map<String, String> headers, String body) {
                Disposable pending = answer("POST", uri, headers, body).subscribe(one -> {}, thrown -> {});
                return Optional.of(pending::dispose);
            }
        };
    }

    private static ContractClient contract(Shim shim, ClientHttpConnector connector) {
        return contract(WebClient.builder()
                .clientConnector(ShimConnector.of(shim, connector))
                .build());
    }

    @Nested
    class WithReactorNetty extends AdapterContract {
        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            return contract(
                    shim, new ReactorClientHttpConnector(HttpClient.create().responseTimeout(readTimeout)));
        }
    }

    @Nested
    class WithTheJdk extends AdapterContract {
        @Override
        protected boolean stopsWhatNobodyReads() {
            // It does not without a shim either: the body that the JDK publishes takes no notice of a cancellation.
            return false;
        }

        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            JdkClientHttpConnector connector = new JdkClientHttpConnector();
            connector.setReadTimeout(readTimeout);
            return contract(shim, connector);
        }
    }
}
