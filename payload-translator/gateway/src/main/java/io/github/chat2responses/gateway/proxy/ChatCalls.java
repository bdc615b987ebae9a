package io.github.chat2responses.gateway.proxy;

import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimRequest;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes Chat calls to the shim, where that can be done without holding up the other requests of the event loop. */
final class ChatCalls {
    /** Half a millisecond's work; what is larger goes to a worker thread. */
    static final int LARGE = 256 << 10;

    private final Shim shim;
    private final boolean storeBlocks;

    /**
     * Takes calls to a shim.
     *
     * @param storeBlocks whether a request may wait for another server to get its reasoning back
     */
    ChatCalls(Shim shim, boolean storeBlocks) {
        this.shim = shim;
        this.storeBlocks = storeBlocks;
    }

    boolean isChat(String method, URI uri) {
        return shim.isChat(method, uri);
    }

    void start(Visit visit, String target) {
        BodyReader.read(visit, body -> begin(visit, target, body));
    }

    private void begin(Visit visit, String target, byte[] body) {
        URI uri = visit.desk().upstream().uri(target);
        ShimRequest request =
                new ShimRequest("POST", uri, headers(visit.request().headers()), body);
        run(visit, storeBlocks || body.length > LARGE, () -> shim.call(request))
                .onSuccess(call -> visit.step(() -> decided(visit, call)))
                .onFailure(cause -> visit.fails(Trouble.INTERNAL_ERROR));
    }

    private static void decided(Visit visit, Optional<ShimCall> call) {
        if (call.isEmpty()) {
            // The policy has changed since the request came in.
            visit.fails(Trouble.INTERNAL_ERROR);
        } else if (visit.isOver()) {
            call.get().close();
        } else {
            new ChatRun(visit, call.get()).start();
        }
    }

    /** Here and now, or on a worker thread. */
    static <T> Future<T> run(Visit visit, boolean elsewhere, Callable<T> task) {
        if (elsewhere) {
            return visit.desk().context().executeBlocking(task, false);
        }
        try {
            return Future.succeededFuture(task.call());
        } catch (Exception e) {
            return Future.failedFuture(e);
        }
    }

    private static Headers headers(MultiMap from) {
        MultiMap passedOn = HttpHeaders.headers();
        HopByHop.copy(from, passedOn);
        return of(passedOn);
    }

    static Headers of(MultiMap headers) {
        Map<String, List<String>> fields = new HashMap<>();
        headers.forEach((name, value) ->
                fields.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value));
        return Headers.of(fields);
    }
}
