package io.github.chat2responses.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Where each request begins: the gateway's own pages, Chat calls, and everything else. */
final class Front {
    private static final String CHAT = "/chat/completions";

    private final Desk desk;
    private final ChatCalls calls;
    private final Supplier<String> ids;

    Front(Desk desk, ChatCalls calls, Supplier<String> ids) {
        this.desk = desk;
        this.calls = calls;
        this.ids = ids;
    }

    void on(HttpServerRequest request) {
        String path = request.path();
        if (request.method().equals(HttpMethod.GET) && "/health".equals(path)) {
            page(request, "application/json", "{\"status\":\"ok\"}");
            return;
        }
        if (request.method().equals(HttpMethod.GET) && "/metrics".equals(path)) {
            page(
                    request,
                    "text/plain; version=0.0.4; charset=utf-8",
                    desk.meters().text());
            return;
        }
        Visit visit = new Visit(desk, request, ids.get());
        Optional<String> target = desk.upstream().target(request.uri());
        if (desk.meters().began() > desk.limits().open()) {
            visit.fails(Trouble.GATEWAY_OVERLOADED);
        } else if (target.isEmpty() || path == null) {
            visit.fails(Trouble.BAD_TARGET);
        } else if (request.method().equals(HttpMethod.POST) && path.endsWith(CHAT) && isChat(target.get())) {
            calls.start(visit, target.get());
        } else {
            PassThrough.start(visit, target.get());
        }
    }

    private boolean isChat(String target) {
        try {
            return calls.isChat("POST", desk.upstream().uri(target));
        } catch (IllegalArgumentException e) {
            // A query with characters that no URL may have: the upstream has to know what it means.
            return false;
        }
    }

    private static void page(HttpServerRequest request, String type, String text) {
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(Buffer.buffer(text));
    }
}
