package io.github.chat2responses.gateway.proxy;

import io.github.chat2responses.gateway.observe.Visited;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One request of a client, from its first byte to its end, whoever ends it: an answer, the client that goes away, the upstream
 * that fails, or a timeout. The end comes once, and stops whatever is still under way.
 */
final class Visit {
    private static final String REQUEST_ID = "x-request-id";

    /** How long a connection stays whose other side has not come to its end, but is not needed any more. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Desk desk;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Watch watch;
    private final long begin = System.nanoTime();
    private final List<HttpClientRequest> underWay = new ArrayList<>(1);
    private final List<HttpClientRequest> lingering = new ArrayList<>(1);
    private String id;
    private String route = "other";
    private Runnable atEnd = () -> {};
    private boolean over;

    Visit(Desk desk, HttpServerRequest request, String id) {
        this.desk = desk;
        this.request = request;
        this.response = request.response();
        this.id = id;
        this.watch = new Watch(desk.vertx());
        // Before, while and after the upstream answers: whoever is gone needs nothing any more.
        response.closeHandler(closed -> end(Visited.CLIENT_GONE));
        response.exceptionHandler(broken -> end(Visited.CLIENT_GONE));
        request.exceptionHandler(broken -> end(Visited.CLIENT_GONE));
    }

    HttpServerRequest request() {
        return request;
    }

    HttpServerResponse response() {
        return response;
    }

    Watch watch() {
        return watch;
    }

    Desk desk() {
        return desk;
    }

    boolean isOver() {
        return over;
    }

    /** Where the request goes, for the figures. */
    void route(String name) {
        route = name;
    }

    /** What has to be done at the end besides. */
    void atEnd(Runnable task) {
        atEnd = task;
    }

    /** Takes a request to the upstream into account; without a client there is none. */
    boolean takes(HttpClientRequest upstream) {
        if (over) {
            upstream.reset();
            return false;
        }
        underWay.add(upstream);
        return true;
    }

    /** The upstream's answer is complete, so that its connection must be left alone. */
    void gives(HttpClientRequest upstream) {
        underWay.remove(upstream);
        lingering.remove(upstream);
    }

    /** Stops what is under way at the upstream. */
    void stopUpstream() {
        List<HttpClientRequest> stopped = List.copyOf(underWay);
        underWay.clear();
        stopped.forEach(HttpClientRequest::reset);
    }

    /** The upstream's name for the request is the better one: its support asks for it. */
    void named(HttpClientResponse answer) {
        String name = answer.getHeader(REQUEST_ID);
        if (name != null) {
            id = name;
        }
    }

    /** Does a step. If it fails in a way that nobody has thought of, the request ends at once and not at its timeout. */
    // Whatever it is, it must not leave the client waiting.
    @SuppressWarnings("IllegalCatch")
    void step(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError e) {
            // The message may quote a text.
            desk.journal().say("a request failed: " + e.getClass().getName());
            fails(Trouble.INTERNAL_ERROR);
        }
    }

    /** Ends the request with an error of the gateway: as an answer if there is still room for one. */
    void fails(Trouble trouble) {
        if (over) {
            return;
        }
        if (trouble == Trouble.READER_TIMEOUT) {
            end(trouble.code());
            Cut.now(request.connection());
            return;
        }
        if (response.headWritten()) {
            breakOff(trouble.code());
            return;
        }
        response.headers().clear();
        response.setChunked(false);
        replies(trouble.status(), trouble.code(), Buffer.buffer(trouble.body()));
    }

    /** Ends the request with an answer of the gateway. */
    void replies(int status, String ending, Buffer json) {
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        if (!response.headers().contains(REQUEST_ID)) {
            response.putHeader(REQUEST_ID, id);
        }
        ends(ending, json);
    }

    /** Ends the request with the last piece of its answer. */
    void ends(String ending, Buffer last) {
        if (over) {
            return;
        }
        boolean rest = !request.isEnded();
        if (rest && !response.headWritten()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        // The client may go as soon as it has the last piece; that is no event any more.
        end(ending);
        mustBeRead(response.end(last));
        if (rest) {
            closeAfterRest();
        }
    }

    /** A client that is still sending would not read the answer if the connection went away under it. */
    private void closeAfterRest() {
        request.handler(ignored -> {});
        request.endHandler(ended -> request.connection().close());
        request.resume();
        desk.vertx().setTimer(LINGER.toMillis(), id -> request.connection().close());
    }

    /** The same, but the upstream gets the time to end its own answer. */
    void endsBeforeUpstream(Buffer last) {
        lingering.addAll(underWay);
        underWay.clear();
        ends(Visited.ANSWERED, last);
        if (!lingering.isEmpty()) {
            desk.vertx()
                    .setTimer(LINGER.toMillis(), id -> List.copyOf(lingering).forEach(HttpClientRequest::reset));
        }
    }

    /** Ends an answer that cannot become complete, so that no client takes it for complete. */
    void breakOff(String ending) {
        if (!over) {
            end(ending);
            mustBeRead(request.connection().close());
        }
    }

    /** The same after a last piece. */
    void breakOff(String ending, Buffer last) {
        if (!over) {
            end(ending);
            mustBeRead(
                    response.write(last).onComplete(sent -> request.connection().close()));
        }
    }

    /** Whoever does not read what is there for it does not keep its connection for ever. */
    private void mustBeRead(Future<Void> sent) {
        if (!sent.isComplete()) {
            long patience = desk.timeouts().reader().toMillis();
            long timer = desk.vertx().setTimer(patience, id -> Cut.now(request.connection()));
            sent.onComplete(read -> desk.vertx().cancelTimer(timer));
        }
    }

    /** Ends a connection that had stopped speaking HTTP. */
    void tunnelled() {
        end(Visited.ANSWERED);
    }

    private void end(String ending) {
        if (over) {
            return;
        }
        over = true;
        watch.stop();
        stopUpstream();
        int status = response.headWritten() || !ending.equals(Visited.CLIENT_GONE) ? response.getStatusCode() : 0;
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Visited visited = new Visited(id, request.method().name(), path(), route, status, ending, took);
        desk.meters().ended(visited);
        desk.journal().on(visited);
        atEnd.run();
    }

    private String path() {
        String path = request.path();
        return path == null ? "?" : path;
    }
}
