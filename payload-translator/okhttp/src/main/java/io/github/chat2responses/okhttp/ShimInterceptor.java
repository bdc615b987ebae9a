package io.github.chat2responses.okhttp;

import io.github.chat2responses.shim.BlockingUpstream;
import io.github.chat2responses.shim.Carriage;
import io.github.chat2responses.shim.Delivery;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Sends Chat calls of OkHttp, and of all clients that are built on it, to Responses. An application interceptor: {@code new
 * OkHttpClient.Builder().addInterceptor(new ShimInterceptor(shim))}. Web sockets and all other requests pass untouched.
 */
public final class ShimInterceptor implements Interceptor {
    private static final String JSON = "application/json";

    private final Shim shim;

    /**
     * An interceptor.
     *
     * @param shim decides what is sent
     */
    public ShimInterceptor(Shim shim) {
        this.shim = shim;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody body = request.body();
        if (body == null
                || body.isDuplex()
                || !shim.isChat(request.method(), request.url().uri())) {
            return chain.proceed(request);
        }
        Headers headers = Headers.of(request.headers().toMultimap());
        ShimRequest chat = new ShimRequest(request.method(), request.url().uri(), headers, bytes(body));
        Optional<ShimCall> call = shim.call(chat);
        if (call.isEmpty()) {
            return chain.proceed(request);
        }
        MediaType type = body.contentType() == null ? MediaType.parse(JSON) : body.contentType();
        return response(request, Carriage.carry(call.get(), new Upstream(chain, type)));
    }

    private static byte[] bytes(RequestBody body) throws IOException {
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return buffer.readByteArray();
    }

    private static Response response(Request request, Delivery<Response> delivery) {
        if (delivery.origin().isPresent() && delivery.body().isEmpty()) {
            return delivery.origin().get();
        }
        Response.Builder response = delivery.origin()
                .map(Response::newBuilder)
                .orElseGet(
                        () -> new Response.Builder().protocol(Protocol.HTTP_1_1).message("Bad Request"));
        if (delivery.origin().filter(one -> one.code() == delivery.status()).isEmpty()) {
            response.message("Translated by chat2responses");
        }
        InputStream bytes = delivery.body().orElseGet(() -> new ByteArrayInputStream(new byte[0]));
        String type = delivery.headers().first("Content-Type").orElse(JSON);
        return response.request(request)
                .code(delivery.status())
                .headers(headers(delivery.headers()))
                .body(new TranslatedBody(MediaType.parse(type), delivery.length(), bytes))
                .build();
    }

    private static okhttp3.Headers headers(Headers headers) {
        okhttp3.Headers.Builder all = new okhttp3.Headers.Builder();
        headers.forEach((name, values) -> values.forEach(value -> all.addUnsafeNonAscii(name, value)));
        return all.build();
    }

    /** The rest of the chain. */
    private record Upstream(Chain chain, @Nullable MediaType type) implements BlockingUpstream<Response> {
        @Override
        public Response send(Outgoing outgoing) throws IOException {
            Request request = chain.request()
                    .newBuilder()
                    .url(outgoing.uri().toString())
                    .headers(ShimInterceptor.headers(outgoing.headers()))
                    .method("POST", new Bytes(type, outgoing.body()))
                    .build();
            return chain.proceed(request);
        }

        @Override
        public int status(Response answer) {
            return answer.code();
        }

        @Override
        public Headers headers(Response answer) {
            return Headers.of(answer.headers().toMultimap());
        }

        @Override
        public InputStream body(Response answer) {
            ResponseBody body = answer.body();
            return body == null ? new ByteArrayInputStream(new byte[0]) : body.byteStream();
        }

        @Override
        public void close(Response answer) {
            ResponseBody body = answer.body();
            if (body != null) {
                body.close();
            }
        }
    }
}
