package io.github.chat2responses.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.carrier.MemoryReasoningStore;
import io.github.chat2responses.gateway.TestUpstream;
import io.github.chat2responses.gateway.observe.Journal;
import io.github.chat2responses.gateway.observe.Meters;
import io.github.chat2responses.gateway.store.LaterStore;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.ShimStream;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Even what nobody has thought of leaves no client waiting, and says no more than its name. */
@Timeout(30)
class UnexpectedTest {
    /** A translation that fails at its first piece. */
    private static final class Failing implements ShimStream {
        @Override
        public Headers headers() {
            return Headers.none();
        }

        @Override
        public byte[] accept(int copy, byte[] bytes, int from, int length) {
            throw new IllegalStateException("a text of the user");
        }

        @Override
        public byte[] end(int copy) {
            throw new IllegalStateException("a text of the user");
        }

        @Override
        public void broken(Throwable cause) {}

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public boolean isEnding() {
            return false;
        }

        @Override
        public Optional<IOException> failure() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }

    @Test
    void aTranslationThatFailsIsAnError() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Vertx vertx = Vertx.vertx();
        try (TestUpstream upstream = new TestUpstream(
                        (request, body) -> TestUpstream.events(request).write(TestUpstream.CREATED));
                Meters meters = new Meters()) {
            HttpClientAgent client = vertx.createHttpClient();
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(request -> stream(vertx, client, request, upstream.uri(), meters, lines));
            TestUpstream.join(server.listen(0, "127.0.0.1"));
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("internal_error").doesNotContain("text of the user");
            assertThat(lines).first().isEqualTo("a request failed: java.lang.IllegalStateException");
            assertThat(meters.open()).isZero();
        } finally {
            TestUpstream.join(vertx.close());
        }
    }

    private static void stream(
            Vertx vertx, HttpClientAgent client, HttpServerRequest request, URI to, Meters meters, List<String> lines) {
        Timeouts timeouts = Timeouts.usual();
        Upstream upstream = new Upstream(client, to, timeouts.connect());
        LaterStore turns = new LaterStore(vertx, MemoryReasoningStore.create(), () -> {});
        Desk desk = new Desk(
                vertx,
                vertx.getOrCreateContext(),
                upstream,
                timeouts,
                Limits.usual(),
                meters,
                new Journal(Journal.Level.FAILURES, lines::add),
                turns);
        meters.began();
        Visit visit = new Visit(desk, request, "id");
        upstream.open(HttpMethod.POST, "/v1/responses")
                .compose(sent -> {
                    visit.takes(sent);
                    return sent.send();
                })
                .onSuccess(answer -> new ChatStreamed(visit, new Failing(), true, List.of(answer)).start());
    }
}
