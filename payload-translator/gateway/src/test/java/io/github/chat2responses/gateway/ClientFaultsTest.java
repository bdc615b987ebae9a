package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.RawClient.HELLO;
import static io.github.chat2responses.gateway.RawClient.HELLO_STREAM;
import static io.github.chat2responses.gateway.TestUpstream.CREATED;
import static io.github.chat2responses.gateway.TestUpstream.MESSAGE;
import static io.github.chat2responses.gateway.TestUpstream.delta;
import static io.github.chat2responses.gateway.TestUpstream.events;
import static io.github.chat2responses.gateway.TestUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.gateway.proxy.Limits;
import io.github.chat2responses.gateway.proxy.Timeouts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the client does: the upstream is not paid for nothing, and the gateway keeps nothing of it. */
@Timeout(60)
class ClientFaultsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final BiConsumer<HttpServerRequest, Buffer> SILENT = (request, body) -> {};

    private final TestUpstream upstream = new TestUpstream(SILENT);

    @AfterEach
    void stop() {
        upstream.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesBeforeTheFirstByte(boolean streams) throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            try (RawClient client = new RawClient(gateway.listen())) {
                client.chat(streams ? HELLO_STREAM : HELLO);
                Gateways.eventually(() -> upstream.requests().size() == 1);
                assertThat(upstream.brokenOff()).isZero();
            }
            Gateways.eventually(() -> upstream.brokenOff() == 1);
            gateway.isIdle();
            assertThat(gateway.metric("chat2responses_gateway_requests_seconds_count{ending=\"client_gone\""))
                    .isEqualTo(1);
        }
    }

    @Test
    void leavesBeforeTheFirstByteOfSeveralChoices() throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            try (RawClient client = new RawClient(gateway.listen())) {
                client.chat(HELLO.replace("{\"model\"", "{\"n\":3,\"model\""));
                Gateways.eventually(() -> upstream.requests().size() == 3);
            }
            Gateways.eventually(() -> upstream.brokenOff() == 3);
            gateway.isIdle();
        }
    }

    @Test
    void leavesInTheMiddleOfAStream() throws IOException {
        upstream.script((request, body) -> events(request).write(CREATED + MESSAGE + delta("Hi")));
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            try (RawClient client = new RawClient(gateway.listen())) {
                client.chat(HELLO_STREAM).until("\"Hi\"");
                assertThat(upstream.brokenOff()).isZero();
            }
            Gateways.eventually(() -> upstream.brokenOff() == 1);
            gateway.isIdle();
        }
    }

    @Test
    void leavesInTheMiddleOfAWholeAnswer() throws IOException {
        upstream.script((request, body) -> request.response()
                .putHeader("Content-Type", "application/json")
                .setChunked(true)
                .write("{\"id\":"));
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            try (RawClient client = new RawClient(gateway.listen())) {
                client.chat(HELLO);
                Gateways.eventually(() -> upstream.requests().size() == 1);
            }
            Gateways.eventually(() -> upstream.brokenOff() == 1);
            gateway.isIdle();
        }
    }

    @Test
    void leavesInTheMiddleOfItsRequest() throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            try (RawClient client = new RawClient(gateway.listen())) {
                client.send("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"model\"");
                Gateways.eventually(() -> open(gateway) == 1);
            }
            gateway.isIdle();
            assertThat(upstream.requests()).isEmpty();
        }
    }

    @Test
    void leavesWhileSomethingElseIsPassedThrough() throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            try (RawClient client = new RawClient(gateway.listen())) {
                client.post("/v1/responses", "{}");
                Gateways.eventually(() -> upstream.requests().size() == 1);
            }
            Gateways.eventually(() -> upstream.brokenOff() == 1);
            gateway.isIdle();
        }
    }

    private static double open(Gateways gateway) {
        try {
            return gateway.metric("chat2responses_gateway_open");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void sendsItsRequestTooSlowly() throws IOException {
        try (Gateways gateway = Gateways.to(
                        upstream.uri(), options -> options.withTimeouts(new Timeouts(LONG, LONG, LONG, LONG, SHORT)));
                RawClient client = new RawClient(gateway.listen())) {
            client.send("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"model\"");
            assertThat(client.rest()).startsWith("HTTP/1.1 408 ").contains("body_timeout");
            gateway.isIdle();
        }
    }

    @Test
    void sendsTooMuch() throws IOException {
        upstream.script((request, body) -> json(request, 200, TestUpstream.answer("x")));
        String large = HELLO.replace("Hello", "x".repeat(3_000_000));
        try (Gateways gateway =
                Gateways.to(upstream.uri(), options -> options.withLimits(new Limits(1_000_000, 1 << 20, 100)))) {
            Gateways.isError(gateway.chat(large), 413, "request_too_large");
            // Without a length, so that it shows only on the way.
            Gateways.isError(
                    gateway.send(gateway.request("/v1/chat/completions")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())))),
                    413,
                    "request_too_large");
            gateway.isIdle();
            assertThat(upstream.requests()).isEmpty();
            // What is passed through has no limit, and neither does the next request suffer.
            assertThat(gateway.send(gateway.request("/v1/files").POST(BodyPublishers.ofString(large)))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(gateway.chat(HELLO).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void asksWhetherItMaySend() throws IOException {
        upstream.script((request, body) -> json(request, 200, TestUpstream.answer("x")));
        try (Gateways gateway =
                Gateways.to(upstream.uri(), options -> options.withLimits(new Limits(1_000, 1 << 20, 100)))) {
            String head = "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: x\r\nExpect: 100-continue\r\nContent-Length: ";
            for (String path : new String[] {"/v1/chat/completions", "/v1/files"}) {
                try (RawClient client = new RawClient(gateway.listen())) {
                    client.send(head.formatted(path) + HELLO.length() + "\r\n\r\n");
                    assertThat(client.until("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
                    assertThat(client.send(HELLO).until("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
                }
            }
            try (RawClient client = new RawClient(gateway.listen())) {
                client.send(head.formatted("/v1/chat/completions") + "5000\r\n\r\n");
                assertThat(client.until("\r\n\r\n")).startsWith("HTTP/1.1 413 ");
            }
            assertThat(upstream.requests()).noneMatch(got -> got.headers().contains("Expect"));
        }
    }

    @Test
    void tooManyAtOnceAreRefused() throws IOException {
        try (Gateways gateway =
                        Gateways.to(upstream.uri(), options -> options.withLimits(new Limits(1_000, 1_000, 1)));
                RawClient first = new RawClient(gateway.listen())) {
            first.chat(HELLO);
            Gateways.eventually(() -> upstream.requests().size() == 1);
            Gateways.isError(gateway.chat(HELLO), 503, "gateway_overloaded");
            Gateways.isError(gateway.send(gateway.request("/v1/models")), 503, "gateway_overloaded");
            assertThat(gateway.send(gateway.request("/health")).statusCode()).isEqualTo(200);
        }
    }

    /** The upstream writes as long as it may; what it could write is what the gateway and the sockets hold. */
    @Test
    void readsSlowlyAndHoldsTheUpstream() throws IOException {
        AtomicLong written = new AtomicLong();
        AtomicBoolean full = new AtomicBoolean();
        String piece = delta("x".repeat(1_000));
        upstream.script((request, body) -> {
            HttpServerResponse response = events(request);
            response.write(CREATED + MESSAGE);
            pour(response, piece, written, full);
        });
        try (Gateways gateway = Gateways.to(upstream.uri());
                RawClient client = new RawClient(gateway.listen(), 256 << 10)) {
            client.chat(HELLO_STREAM);
            Gateways.eventually(full::get);
            long before = -1;
            while (before != written.get()) {
                before = written.get();
                pause(300);
            }
            // Sockets hold some megabytes between them; of the 200 that there are most have to wait.
            assertThat(before).isLessThan(30_000_000);
            client.until("xxxxxxxx");
            client.skip(20_000_000);
            long after = before;
            Gateways.eventually(() -> written.get() > after);
        }
        Gateways.eventually(() -> upstream.brokenOff() == 1);
    }

    private static void pour(HttpServerResponse response, String piece, AtomicLong written, AtomicBoolean full) {
        while (!response.writeQueueFull() && written.get() < 200_000_000) {
            response.write(piece);
            written.addAndGet(piece.length());
        }
        full.set(true);
        response.drainHandler(drained -> pour(response, piece, written, full));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void stopsReadingForTooLong() throws IOException {
        AtomicLong written = new AtomicLong();
        upstream.script((request, body) -> {
            HttpServerResponse response = events(request);
            response.write(CREATED + MESSAGE);
            pour(response, delta("x".repeat(1_000)), written, new AtomicBoolean());
        });
        try (Gateways gateway = Gateways.to(
                        upstream.uri(), options -> options.withTimeouts(new Timeouts(LONG, LONG, LONG, SHORT, LONG)));
                RawClient client = new RawClient(gateway.listen(), 16 << 10)) {
            client.chat(HELLO_STREAM);
            Gateways.eventually(() -> upstream.brokenOff() == 1);
            gateway.isIdle();
            assertThat(gateway.lines()).anyMatch(line -> line.contains("reader_timeout"));
            // What the sockets held, and then the end.
            assertThat(client.rest().length()).isLessThan(30_000_000);
        }
    }

    @Test
    void neverReadsAnAnswerThatIsThere() throws IOException {
        upstream.script((request, body) -> json(request, 200, TestUpstream.answer("x".repeat(20_000_000))));
        try (Gateways gateway = Gateways.to(
                        upstream.uri(), options -> options.withTimeouts(new Timeouts(LONG, LONG, LONG, SHORT, LONG)));
                RawClient client = new RawClient(gateway.listen(), 16 << 10)) {
            client.chat(HELLO).until("\r\n\r\n");
            gateway.isIdle();
            pause(1_000);
            // What the sockets held, and then the end.
            assertThat(client.rest().length()).isLessThan(20_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "POST http://other.example.com/v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
                "CONNECT other.example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            })
    void sendsNonsense(String request) throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri());
                RawClient client = new RawClient(gateway.listen())) {
            assertThat(client.send(request).until("\r\n\r\n")).matches("(?s)HTTP/1\\.[01] 400 .*");
            assertThat(upstream.requests()).isEmpty();
            gateway.isIdle();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"model\":\"m\",\"messages\":5}", "{\"model\":\"m\"}"})
    void sendsNoChatRequest(String body) throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            assertThat(gateway.chat(body).statusCode()).isEqualTo(400);
            assertThat(upstream.requests()).isEmpty();
            gateway.isIdle();
        }
    }
}
