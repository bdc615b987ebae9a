package io.github.chat2responses.apachehttpclient5;

import io.github.chat2responses.shim.Carriage;
import io.github.chat2responses.shim.Delivery;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/**
 * Sends Chat calls of Apache HttpClient 5 to Responses: {@code HttpClients.custom().addExecInterceptorFirst("shim", new
 * ShimExecHandler(shim))}. All other requests pass untouched.
 */
public final class ShimExecHandler implements ExecChainHandler {
    private final Shim shim;

    /**
     * A handler.
     *
     * @param shim decides what is sent
     */
    public ShimExecHandler(Shim shim) {
        this.shim = shim;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        URI uri;
        try {
            uri = request.getUri();
        } catch (URISyntaxException e) {
            // The client says what is wrong with it.
            return chain.proceed(request, scope);
        }
        HttpEntity entity = request.getEntity();
        if (entity == null || !shim.isChat(request.getMethod(), uri)) {
            return chain.proceed(request, scope);
        }
        byte[] body = EntityUtils.toByteArray(entity);
        Headers headers = ApacheHeaders.of(request.getHeaders());
        Optional<ShimCall> call = shim.call(new ShimRequest(request.getMethod(), uri, headers, body));
        if (call.isEmpty()) {
            return chain.proceed(request, scope);
        }
        String type = entity.getContentType();
        ContentType sent = type == null ? ContentType.APPLICATION_JSON : ContentType.parseLenient(type);
        try {
            return response(Carriage.carry(call.get(), new Upstream(request, sent, scope, chain)));
        } catch (Upstream.Carried e) {
            throw e.carried();
        }
    }

    private static ClassicHttpResponse response(Delivery<ClassicHttpResponse> delivery) {
        Optional<InputStream> body = delivery.body();
        if (body.isEmpty()) {
            return delivery.origin().orElseThrow();
        }
        ClassicHttpResponse response = new BasicClassicHttpResponse(delivery.status());
        delivery.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        String type = delivery.headers().first("Content-Type").orElse("application/json");
        response.setEntity(new InputStreamEntity(body.get(), delivery.length(), ContentType.parseLenient(type)));
        return response;
    }
}
