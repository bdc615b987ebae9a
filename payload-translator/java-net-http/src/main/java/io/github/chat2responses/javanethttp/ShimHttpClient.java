package io.github.chat2responses.javanethttp;

import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimRequest;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Sends Chat calls of {@code java.net.http}, and of clients that are built on it, to Responses: {@code
 * ShimHttpClient.of(shim, HttpClient.newHttpClient())}. Any {@link BodyHandler} works. Web sockets and all other requests pass
 * untouched.
 */
public final class ShimHttpClient extends HttpClient {
    private final Shim shim;
    private final HttpClient client;

    private ShimHttpClient(Shim shim, HttpClient client) {
        this.shim = shim;
        this.client = client;
    }

    /**
     * Wraps a client.
     *
     * @param shim decides what is sent
     * @param client the client that does the work
     * @return the client for the Chat code
     */
    public static HttpClient of(Shim shim, HttpClient client) {
        return new ShimHttpClient(shim, client);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        if (!isChat(request)) {
            return client.send(request, handler);
        }
        CompletableFuture<HttpResponse<T>> pending = sendAsync(request, handler);
        try {
            return pending.get();
        } catch (InterruptedException e) {
            pending.cancel(true);
            throw e;
        } catch (CancellationException e) {
            throw new IOException("the request was cancelled", e);
        } catch (ExecutionException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        return sendAsync(request, handler, null);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> push) {
        if (!isChat(request)) {
            return client.sendAsync(request, handler, push);
        }
        Optional<ShimCall> call = shim.call(new ShimRequest(
                request.method(), request.uri(), Headers.of(request.headers().map()), RequestBody.of(request)));
        return call.isPresent()
                ? new Transfer<>(client, request, handler, call.get()).start()
                : client.sendAsync(request, handler, push);
    }

    private boolean isChat(HttpRequest request) {
        return request.bodyPublisher().isPresent() && shim.isChat(request.method(), request.uri());
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        return client.newWebSocketBuilder();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
