package io.github.chat2responses.gateway.proxy;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What is no Chat call goes to the same path of the upstream, and its answer comes back, neither of them read. */
final class PassThrough {
    private final Visit visit;

    private PassThrough(Visit visit) {
        this.visit = visit;
    }

    static void start(Visit visit, String target) {
        HttpServerRequest request = visit.request();
        request.pause();
        visit.desk()
                .upstream()
                .open(request.method(), target)
                .onSuccess(new PassThrough(visit)::send)
                .onFailure(cause -> visit.fails(Trouble.of(cause)));
    }

    private void send(HttpClientRequest upstream) {
        if (!visit.takes(upstream)) {
            return;
        }
        HttpServerRequest request = visit.request();
        if (Tunnel.isWanted(request)) {
            Tunnel.start(visit, upstream);
            return;
        }
        HopByHop.copy(request.headers(), upstream.headers());
        Timeouts timeouts = visit.desk().timeouts();
        upstream.response()
                .onSuccess(answer -> Relay.start(visit, answer))
                .onFailure(cause -> visit.fails(Trouble.UPSTREAM_BROKE_OFF));
        if (request.isEnded()) {
            visit.watch().expect(timeouts.firstByte(), () -> visit.fails(Trouble.FIRST_BYTE_TIMEOUT));
            upstream.end();
            return;
        }
        if (!upstream.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            upstream.setChunked(true);
        }
        Runnable client = () -> visit.watch().expect(timeouts.body(), () -> visit.fails(Trouble.BODY_TIMEOUT));
        Runnable server = () -> visit.watch().expect(timeouts.idle(), () -> visit.fails(Trouble.IDLE_TIMEOUT));
        client.run();
        Pump.start(request, upstream, client, server);
        request.endHandler(ended -> {
            if (!visit.isOver()) {
                visit.watch().expect(timeouts.firstByte(), () -> visit.fails(Trouble.FIRST_BYTE_TIMEOUT));
                upstream.end();
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            visit.response().writeContinue();
        }
        request.resume();
    }
}
