package io.github.chat2responses.gateway.proxy;

import io.github.chat2responses.gateway.observe.Visited;
import io.github.chat2responses.shim.ShimStream;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Answers that are translated while they come. Nothing is read that the client has not room for, and nothing is sent after the
 * end; an answer that is not complete is broken off, because an end would look like one that is.
 */
final class ChatStreamed {
    private static final String FAILED = "stream_failed";

    private final Visit visit;
    private final ShimStream stream;
    private final List<HttpClientResponse> answers;
    private final HttpServerResponse response;
    private final Reading reading;
    private final boolean translated;
    private int ended;
    private boolean held;

    /**
     * Prepares it.
     *
     * @param translated false if the stream only looks on while Chat answers
     */
    ChatStreamed(Visit visit, ShimStream stream, boolean translated, List<HttpClientResponse> answers) {
        this.visit = visit;
        this.stream = stream;
        this.translated = translated;
        this.answers = answers;
        this.response = visit.response();
        this.reading = new Reading(
                visit, () -> brokenOff(0, Trouble.IDLE_TIMEOUT, new TimeoutException("nothing came for too long")));
    }

    void start() {
        response.setStatusCode(answers.get(0).statusCode());
        ChatRun.copy(stream.headers(), response.headers());
        response.setChunked(!response.headers().contains(HttpHeaders.CONTENT_LENGTH));
        reading.upstream();
        response.drainHandler(drained -> goOn());
        for (int i = 0; i < answers.size(); i++) {
            int copy = i;
            HttpClientResponse answer = answers.get(i);
            answer.exceptionHandler(cause -> brokenOff(copy, Trouble.UPSTREAM_BROKE_OFF, cause));
            answer.handler(piece -> visit.step(() -> take(copy, piece)));
            answer.endHandler(end -> visit.step(() -> ended(copy)));
        }
        answers.forEach(HttpClientResponse::resume);
    }

    private void take(int copy, Buffer piece) {
        if (visit.isOver()) {
            return;
        }
        reading.upstream();
        byte[] bytes = piece.getBytes();
        give(stream.accept(copy, bytes, 0, bytes.length));
    }

    private void ended(int copy) {
        visit.gives(answers.get(copy).request());
        if (visit.isOver()) {
            return;
        }
        ended++;
        give(stream.end(copy));
    }

    private void brokenOff(int copy, Trouble trouble, Throwable cause) {
        if (visit.isOver()) {
            return;
        }
        // For the client this is an answer without its end, and the shim says so in the stream that it translates.
        byte[] last = translated ? stream.end(copy) : new byte[0];
        stream.broken(cause);
        visit.breakOff(trouble.code(), Buffer.buffer(last));
    }

    private void give(byte[] chunks) {
        Buffer buffer = Buffer.buffer(chunks);
        if (!visit.desk().turns().isWriting()) {
            send(buffer);
            return;
        }
        // The turn must be in the store before the client can ask for it.
        hold();
        visit.desk().turns().kept(buffer).onComplete(kept -> {
            send(buffer);
            goOn();
        });
    }

    private void send(Buffer chunks) {
        if (visit.isOver()) {
            return;
        }
        if (stream.failure().isPresent()) {
            visit.breakOff(FAILED, chunks);
            return;
        }
        if (stream.isEnding() || ended == answers.size()) {
            visit.endsBeforeUpstream(chunks);
            return;
        }
        if (stream.isOver()) {
            // A stop sequence has come, and the model would go on behind it.
            visit.ends(Visited.ANSWERED, chunks);
            return;
        }
        if (chunks.length() > 0) {
            response.write(chunks);
        }
        if (response.writeQueueFull()) {
            hold();
            reading.client();
        }
    }

    private void hold() {
        if (!held) {
            held = true;
            answers.forEach(HttpClientResponse::pause);
        }
    }

    private void goOn() {
        if (held && !visit.isOver() && !response.writeQueueFull()) {
            held = false;
            reading.upstream();
            answers.forEach(HttpClientResponse::resume);
        }
    }
}
