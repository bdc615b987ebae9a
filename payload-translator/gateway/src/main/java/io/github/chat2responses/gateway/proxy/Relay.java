package io.github.chat2responses.gateway.proxy;

import io.github.chat2responses.gateway.observe.Visited;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Gives an answer of the upstream to the client as it is. */
final class Relay {
    private final Visit visit;
    private final HttpClientResponse answer;
    private final Reading reading;

    private Relay(Visit visit, HttpClientResponse answer) {
        this.visit = visit;
        this.answer = answer;
        this.reading = new Reading(visit, () -> visit.fails(Trouble.IDLE_TIMEOUT));
    }

    static void start(Visit visit, HttpClientResponse answer) {
        new Relay(visit, answer).start();
    }

    private void start() {
        visit.named(answer);
        HttpServerResponse response = visit.response();
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        HopByHop.copy(answer.headers(), response.headers());
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        reading.upstream();
        answer.exceptionHandler(broken -> visit.fails(Trouble.UPSTREAM_BROKE_OFF));
        Pump.start(answer, response, reading::upstream, reading::client);
        answer.endHandler(ended -> {
            visit.gives(answer.request());
            visit.ends(Visited.ANSWERED, Buffer.buffer());
        });
        // An event stream begins when it begins, not with its first event.
        if (isEvents()) {
            response.writeHead();
        }
    }

    private boolean isEvents() {
        String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream");
    }
}
