package io.github.chat2responses.openaijava;

import com.openai.core.RequestOptions;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.WebSocketClient;
import io.github.chat2responses.shim.Shim;
import java.util.concurrent.CompletableFuture;

/** The same for an SDK with web sockets, which pass by. A class of its own, because older SDKs cannot load it. */
final class WebSockets extends ShimHttpClient implements WebSocketClient {
    private final WebSocketClient sockets;

    private WebSockets(Shim shim, HttpClient client, WebSocketClient sockets) {
        super(shim, client);
        this.sockets = sockets;
    }

    static HttpClient wrap(Shim shim, HttpClient client) {
        return client instanceof WebSocketClient sockets
                ? new WebSockets(shim, client, sockets)
                : new ShimHttpClient(shim, client);
    }

    @Override
    public CompletableFuture<Connection> connectWebSocket(
            HttpRequest request, RequestOptions options, int limit, Listener listener) {
        return sockets.connectWebSocket(request, options, limit, listener);
    }
}
