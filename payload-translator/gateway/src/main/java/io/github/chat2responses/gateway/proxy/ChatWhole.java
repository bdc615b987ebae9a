package io.github.chat2responses.gateway.proxy;

import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Reply;
import io.github.chat2responses.shim.ShimCall;
import io.vertx.core.http.HttpClientResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Answers that are read to their end and then translated together. */
final class ChatWhole {
    private final Visit visit;
    private final ShimCall call;
    private final ChatRun run;
    private final List<HttpClientResponse> answers;
    private final List<Optional<byte[]>> bodies;
    private boolean over;

    ChatWhole(Visit visit, ShimCall call, ChatRun run, List<HttpClientResponse> answers) {
        this.visit = visit;
        this.call = call;
        this.run = run;
        this.answers = answers;
        this.bodies = new ArrayList<>(Collections.nCopies(answers.size(), Optional.empty()));
    }

    void start() {
        visit.watch()
                .expect(
                        visit.desk().timeouts().idle(),
                        () -> lost(Trouble.IDLE_TIMEOUT, new TimeoutException("nothing came for too long")));
        for (int i = 0; i < bodies.size() && !visit.isOver(); i++) {
            int index = i;
            HttpClientResponse answer = answers.get(i);
            answer.exceptionHandler(cause -> lost(Trouble.UPSTREAM_BROKE_OFF, cause));
            BodyReader.read(visit, answer, body -> {
                visit.gives(answer.request());
                if (over) {
                    return;
                }
                bodies.set(index, Optional.of(body));
                translateIfComplete();
            });
            answer.resume();
        }
    }

    /** Nothing of the answer has reached the client, so another one may still come. */
    private void lost(Trouble trouble, Throwable cause) {
        if (!visit.isOver() && !over) {
            over = true;
            run.lost(trouble, cause);
        }
    }

    private void translateIfComplete() {
        List<byte[]> all = bodies.stream().flatMap(Optional::stream).toList();
        if (all.size() < answers.size()) {
            return;
        }
        // Whoever answers next is somebody else.
        visit.stopUpstream();
        visit.watch().stop();
        int size = all.stream().mapToInt(body -> body.length).sum();
        HttpClientResponse first = answers.get(0);
        Headers headers = ChatCalls.of(first.headers());
        ChatCalls.run(visit, size > ChatCalls.LARGE, () -> call.whole(first.statusCode(), headers, all))
                .compose(reply -> visit.desk().turns().kept(reply))
                .onSuccess(reply -> visit.step(() -> answer(reply)))
                .onFailure(cause -> visit.fails(Trouble.INTERNAL_ERROR));
    }

    private void answer(Optional<Reply> reply) {
        if (visit.isOver()) {
            return;
        }
        if (reply.isPresent()) {
            run.reply(reply.get());
            return;
        }
        run.fallBack();
    }
}
