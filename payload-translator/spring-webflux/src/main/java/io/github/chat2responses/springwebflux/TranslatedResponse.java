package io.github.chat2responses.springwebflux;

import io.github.chat2responses.reactor.ReactiveDelivery;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;

/** An answer for the Chat code. */
record TranslatedResponse(
        HttpStatusCode getStatusCode,
        HttpHeaders getHeaders,
        MultiValueMap<String, ResponseCookie> getCookies,
        Flux<DataBuffer> getBody)
        implements ClientHttpResponse {
    static ClientHttpResponse of(ReactiveDelivery<ClientHttpResponse> delivery) {
        if (delivery.body().isEmpty()) {
            return delivery.origin().orElseThrow();
        }
        return new TranslatedResponse(
                HttpStatusCode.valueOf(delivery.status()),
                SpringHeaders.of(delivery.headers()),
                delivery.origin()
                        .map(ClientHttpResponse::getCookies)
                        .orElseGet(() -> CollectionUtils.unmodifiableMultiValueMap(new LinkedMultiValueMap<>())),
                delivery.body().get().map(DefaultDataBufferFactory.sharedInstance::wrap));
    }
}
