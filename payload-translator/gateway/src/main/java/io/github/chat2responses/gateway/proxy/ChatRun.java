package io.github.chat2responses.gateway.proxy;

import io.github.chat2responses.gateway.observe.Visited;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import io.github.chat2responses.shim.Reply;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.Treatment;
import io.github.chat2responses.translate.Route;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Locale;

/** One Chat call: sends what the shim says, and does with the answer what the shim says. */
final class ChatRun {
    private final Visit visit;
    private final ShimCall call;

    ChatRun(Visit visit, ShimCall call) {
        this.visit = visit;
        this.call = call;
        visit.atEnd(call::close);
    }

    void start() {
        if (call.refusal().isPresent()) {
            visit.route("refused");
            reply(call.refusal().get());
            return;
        }
        send();
    }

    private void send() {
        Outgoing outgoing = call.outgoing();
        visit.route(isTranslated() ? "responses" : "chat");
        new Round(visit, outgoing, this).start();
    }

    private boolean isTranslated() {
        return call.outgoing().route() == Route.RESPONSES;
    }

    /** There was no answer. */
    void lost(Trouble trouble, Throwable cause) {
        visit.stopUpstream();
        if (call.fallsBack(cause)) {
            send();
            return;
        }
        visit.fails(trouble);
    }

    /** All answers have begun, or one of them is an error and so the only one that counts. */
    void begun(List<HttpClientResponse> answers) {
        HttpClientResponse first = answers.get(0);
        visit.named(first);
        Headers headers = ChatCalls.of(first.headers());
        Treatment treatment = call.head(first.statusCode(), headers);
        // All copies of a request are answered in the same way, or something is wrong with the upstream.
        for (HttpClientResponse other : answers.subList(1, answers.size())) {
            if (call.head(other.statusCode(), ChatCalls.of(other.headers())) != treatment) {
                visit.fails(Trouble.UPSTREAM_BROKE_OFF);
                return;
            }
        }
        switch (treatment) {
            case PASS -> {
                Relay.start(visit, first);
                first.resume();
            }
            case STREAM -> new ChatStreamed(visit, call.stream(headers), isTranslated(), answers).start();
            case WHOLE -> new ChatWhole(visit, call, this, answers).start();
            case FALL_BACK -> fallBack();
        }
    }

    /** The shim wants something else to be sent. */
    void fallBack() {
        visit.stopUpstream();
        send();
    }

    void reply(Reply reply) {
        HttpServerResponse response = visit.response();
        copy(reply.headers(), response.headers());
        visit.replies(reply.status(), Visited.ANSWERED, Buffer.buffer(reply.body()));
    }

    /** What describes an answer, but for what is between the upstream and the gateway only. */
    static void copy(Headers from, MultiMap to) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        from.forEach((name, values) -> all.add(name.toLowerCase(Locale.ROOT), values));
        HopByHop.copy(all, to);
    }
}
