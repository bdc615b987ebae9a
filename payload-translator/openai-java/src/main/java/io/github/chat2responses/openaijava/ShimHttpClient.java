package io.github.chat2responses.openaijava;

import com.openai.core.RequestOptions;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import io.github.chat2responses.shim.Carriage;
import io.github.chat2responses.shim.Pending;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Sends Chat calls of the official SDK to Responses. It wraps the SDK's HTTP client, below its retries, keys and logs:
 *
 * <pre>{@code
 * OpenAIClient client = new OpenAIClientImpl(ClientOptions.builder()
 *         .httpClient(ShimHttpClient.of(shim, OkHttpClient.builder().build()))
 *         .fromEnv()
 *         .build());
 * }</pre>
 */
public class ShimHttpClient implements HttpClient {
    private final Shim shim;
    private final HttpClient client;

    ShimHttpClient(Shim shim, HttpClient client) {
        this.shim = shim;
        this.client = client;
    }

    /**
     * Wraps a client. Web sockets go to it directly, where the SDK knows them.
     *
     * @param shim decides what is sent
     * @param client the client that does the work
     * @return the client for {@code ClientOptions.Builder.httpClient}
     */
    public static HttpClient of(Shim shim, HttpClient client) {
        try {
            return WebSockets.wrap(shim, client);
        } catch (NoClassDefFoundError e) {
            // An SDK from before web sockets.
            return new ShimHttpClient(shim, client);
        }
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        Optional<ShimCall> call = call(request);
        if (call.isEmpty()) {
            return client.execute(request, options);
        }
        try {
            return TranslatedResponse.of(
                    Carriage.carry(call.get(), new Upstream.Blocking(request, one -> client.execute(one, options))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        Optional<ShimCall> call = call(request);
        if (call.isEmpty()) {
            return client.executeAsync(request, options);
        }
        Upstream.Async upstream = new Upstream.Async(request, one -> client.executeAsync(one, options));
        return Pending.map(call.get(), Carriage.carry(call.get(), upstream), TranslatedResponse::of);
    }

    private Optional<ShimCall> call(HttpRequest request) {
        HttpRequestBody body = request.body();
        URI uri = Urls.of(request);
        String method = request.method().name();
        if (body == null || !body.repeatable() || !shim.isChat(method, uri)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        return shim.call(new ShimRequest(method, uri, Upstream.headers(request.headers()), bytes.toByteArray()));
    }

    @Override
    public void close() {
        client.close();
    }
}
