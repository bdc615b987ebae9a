package io.github.chat2responses.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** An upstream that does what a test says, faults above all, and knows which of its connections were broken off. */
public final class TestUpstream implements AutoCloseable {
    public static final String CREATED = event(
            "response.created",
            "\"response\":{\"id\":\"resp_1\",\"object\":\"response\","
                    + "\"created_at\":1,\"status\":\"in_progress\",\"model\":\"gpt-5.6-sol\",\"output\":[]}");
    public static final String MESSAGE = event(
            "response.output_item.added",
            "\"output_index\":0,\"item\":{\"type\":\"message\",\"id\":\"msg_1\",\"role\":\"assistant\",\"content\":[]}");
    public static final String COMPLETED = event("response.completed", "\"response\":" + answer("Hi"));

    private static final int MOST_KEPT = 2_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Got> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private volatile BiConsumer<HttpServerRequest, Buffer> script;

    /** A request that came in. */
    public record Got(String method, String uri, io.vertx.core.MultiMap headers, String body) {}

    public TestUpstream(BiConsumer<HttpServerRequest, Buffer> script) {
        this(script, new HttpServerOptions());
    }

    public TestUpstream(BiConsumer<HttpServerRequest, Buffer> script, HttpServerOptions options) {
        this.script = script;
        this.server = vertx.createHttpServer(
                        options.setHttp2ClearTextEnabled(false).setMaxHeaderSize(100_000))
                .requestHandler(request -> {
                    request.response().exceptionHandler(ignored -> {});
                    request.response().closeHandler(closed -> brokenOff.incrementAndGet());
                    request.body().onSuccess(body -> {
                        // A soak asks for more than anybody can keep.
                        if (requests.size() >= MOST_KEPT) {
                            requests.clear();
                        }
                        requests.add(
                                new Got(request.method().name(), request.uri(), request.headers(), body.toString()));
                        this.script.accept(request, body);
                    });
                });
        join(server.listen(0, "127.0.0.1"));
    }

    public static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    public static String event(String type, String members) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"," + members + "}\n\n";
    }

    public static String delta(String text) {
        return event("response.output_text.delta", "\"output_index\":0,\"content_index\":0,\"delta\":\"" + text + "\"");
    }

    /** A whole stream that says these pieces. */
    public static String stream(String... pieces) {
        StringBuilder all = new StringBuilder(CREATED).append(MESSAGE);
        for (String piece : pieces) {
            all.append(delta(piece));
        }
        return all.append(COMPLETED).toString();
    }

    public static String answer(String text) {
        return "{\"id\":\"resp_1\",\"object\":\"response\",\"created_at\":1,\"status\":\"completed\","
                + "\"model\":\"gpt-5.6-sol\",\"output\":[{\"type\":\"message\",\"id\":\"msg_1\",\"role\":\"assistant\","
                + "\"status\":\"completed\",\"content\":[{\"type\":\"output_text\",\"text\":\"" + text
                + "\",\"annotations\":[]}]}],\"usage\":{\"input_tokens\":1,\"output_tokens\":1,\"total_tokens\":2}}";
    }

    public static HttpServerResponse events(HttpServerRequest request) {
        return request.response().setChunked(true).putHeader("Content-Type", "text/event-stream; charset=utf-8");
    }

    public static void json(HttpServerRequest request, int status, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body);
    }

    public static Buffer bytes(String text) {
        return Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
    }

    public void script(BiConsumer<HttpServerRequest, Buffer> other) {
        script = other;
    }

    public Vertx vertx() {
        return vertx;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    public int port() {
        return server.actualPort();
    }

    public List<Got> requests() {
        return requests;
    }

    /** How many answers could not be ended because the other side had gone. */
    public int brokenOff() {
        return brokenOff.get();
    }

    @Override
    public void close() {
        join(vertx.close());
    }
}
