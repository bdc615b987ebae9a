package io.github.chat2responses.gateway.proxy;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.NetSocket;

/** A connection that stops speaking HTTP (RFC 9110, section 7.8), a web socket: bytes go both ways until one side closes. */
final class Tunnel {
    private static final int SWITCHED = 101;

    private final Visit visit;

    private Tunnel(Visit visit) {
        this.visit = visit;
    }

    static boolean isWanted(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE, true)
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    static void start(Visit visit, HttpClientRequest upstream) {
        new Tunnel(visit).start(upstream);
    }

    private void start(HttpClientRequest upstream) {
        HttpServerRequest request = visit.request();
        HopByHop.copy(request.headers(), upstream.headers());
        upstream.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        upstream.putHeader(HttpHeaders.UPGRADE, request.getHeader(HttpHeaders.UPGRADE));
        visit.watch().expect(visit.desk().timeouts().firstByte(), () -> visit.fails(Trouble.FIRST_BYTE_TIMEOUT));
        upstream.connect()
                .onSuccess(answer -> answered(upstream, answer))
                .onFailure(cause -> visit.fails(Trouble.UPSTREAM_BROKE_OFF));
    }

    private void answered(HttpClientRequest upstream, HttpClientResponse answer) {
        if (answer.statusCode() != SWITCHED) {
            Relay.start(visit, answer);
            return;
        }
        visit.named(answer);
        visit.watch().stop();
        HttpServerResponse response = visit.response();
        response.setStatusCode(SWITCHED);
        HopByHop.copy(answer.headers(), response.headers());
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        response.putHeader(HttpHeaders.UPGRADE, answer.getHeader(HttpHeaders.UPGRADE));
        NetSocket server = answer.netSocket();
        server.pause();
        visit.request()
                .toNetSocket()
                .onSuccess(client -> join(upstream, client, server))
                .onFailure(cause -> visit.breakOff(Trouble.INTERNAL_ERROR.code()));
    }

    private void join(HttpClientRequest upstream, NetSocket client, NetSocket server) {
        visit.gives(upstream);
        client.closeHandler(closed -> {
            visit.tunnelled();
            server.close();
        });
        server.closeHandler(closed -> {
            visit.tunnelled();
            client.close();
        });
        Pump.start(client, server, () -> {}, () -> {});
        Pump.start(server, client, () -> {}, () -> {});
        server.resume();
        client.resume();
    }
}
