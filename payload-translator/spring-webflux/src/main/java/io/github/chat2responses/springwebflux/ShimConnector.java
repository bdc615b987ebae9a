package io.github.chat2responses.springwebflux;

import io.github.chat2responses.reactor.ReactiveCarriage;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimRequest;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import reactor.core.publisher.Mono;

/**
 * Sends Chat calls of {@code WebClient} to Responses: {@code WebClient.builder().clientConnector(ShimConnector.of(shim, new
 * ReactorClientHttpConnector()))}. All other requests pass untouched.
 *
 * <p>A connector and no filter: a filter sees the body only when the request is being written, after its URL was chosen, and
 * does not know the codecs that write it.
 */
public final class ShimConnector implements ClientHttpConnector {
    private final Shim shim;
    private final ClientHttpConnector connector;

    private ShimConnector(Shim shim, ClientHttpConnector connector) {
        this.shim = shim;
        this.connector = connector;
    }

    /**
     * Wraps a connector.
     *
     * @param shim decides what is sent
     * @param connector does the work
     * @return the connector for {@code WebClient.Builder.clientConnector}
     */
    public static ClientHttpConnector of(Shim shim, ClientHttpConnector connector) {
        return new ShimConnector(shim, connector);
    }

    @Override
    public Mono<ClientHttpResponse> connect(
            HttpMethod method, URI uri, Function<? super ClientHttpRequest, Mono<Void>> writer) {
        return shim.isChat(method.name(), uri)
                ? Mono.defer(() -> chat(method, uri, writer))
                : connector.connect(method, uri, writer);
    }

    private Mono<ClientHttpResponse> chat(
            HttpMethod method, URI uri, Function<? super ClientHttpRequest, Mono<Void>> writer) {
        CapturedRequest chat = new CapturedRequest(method, uri);
        return writer.apply(chat).then(Mono.defer(() -> {
            ShimRequest request =
                    new ShimRequest(method.name(), uri, SpringHeaders.of(chat.getHeaders()), chat.bytes());
            return shim.call(request)
                    .map(call -> ReactiveCarriage.carry(call, new Upstream(connector, chat))
                            .map(TranslatedResponse::of))
                    // The policy has changed in between.
                    .orElseGet(() -> connector.connect(method, uri, writer));
        }));
    }
}
