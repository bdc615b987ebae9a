package io.github.chat2responses.gateway.proxy;

import io.github.chat2responses.shim.Outgoing;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request, as often as it has copies, and waits until all answers have begun; the first error ends the waiting. The
 * answers are paused then, and their ends and failures are somebody else's business.
 */
final class Round {
    private static final int ERROR = 300;

    private final Visit visit;
    private final Outgoing outgoing;
    private final ChatRun run;
    private final List<HttpClientResponse> answers = new ArrayList<>(1);
    private final Buffer body;
    private boolean over;

    Round(Visit visit, Outgoing outgoing, ChatRun run) {
        this.visit = visit;
        this.outgoing = outgoing;
        this.run = run;
        this.body = Buffer.buffer(outgoing.body());
    }

    void start() {
        visit.watch()
                .expect(
                        visit.desk().timeouts().firstByte(),
                        () -> lost(Trouble.FIRST_BYTE_TIMEOUT, new TimeoutException("no answer in time")));
        URI uri = outgoing.uri();
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        for (int i = 0; i < outgoing.copies() && !over; i++) {
            visit.desk()
                    .upstream()
                    .open(HttpMethod.POST, target)
                    .onSuccess(this::send)
                    .onFailure(cause -> lost(Trouble.of(cause), cause));
        }
    }

    private void send(HttpClientRequest upstream) {
        if (over) {
            upstream.reset();
            return;
        }
        if (!visit.takes(upstream)) {
            return;
        }
        outgoing.headers().forEach((name, values) -> upstream.headers().add(name, values));
        upstream.response()
                .onSuccess(answer -> visit.step(() -> begun(answer)))
                .onFailure(cause -> lost(Trouble.UPSTREAM_BROKE_OFF, cause));
        upstream.end(body);
    }

    private void begun(HttpClientResponse answer) {
        if (over || visit.isOver()) {
            return;
        }
        if (answer.statusCode() >= ERROR) {
            over = true;
            answer.pause();
            run.begun(List.of(answer));
            return;
        }
        answer.pause();
        answers.add(answer);
        if (answers.size() == outgoing.copies()) {
            over = true;
            run.begun(List.copyOf(answers));
            return;
        }
        answer.exceptionHandler(cause -> lost(Trouble.UPSTREAM_BROKE_OFF, cause));
    }

    private void lost(Trouble trouble, Throwable cause) {
        if (!over && !visit.isOver()) {
            over = true;
            run.lost(trouble, cause);
        }
    }
}
