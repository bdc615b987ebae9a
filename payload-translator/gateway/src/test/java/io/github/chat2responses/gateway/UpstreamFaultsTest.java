package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.RawClient.HELLO;
import static io.github.chat2responses.gateway.RawClient.HELLO_STREAM;
import static io.github.chat2responses.gateway.TestUpstream.COMPLETED;
import static io.github.chat2responses.gateway.TestUpstream.CREATED;
import static io.github.chat2responses.gateway.TestUpstream.MESSAGE;
import static io.github.chat2responses.gateway.TestUpstream.bytes;
import static io.github.chat2responses.gateway.TestUpstream.delta;
import static io.github.chat2responses.gateway.TestUpstream.event;
import static io.github.chat2responses.gateway.TestUpstream.events;
import static io.github.chat2responses.gateway.TestUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.gateway.proxy.Limits;
import io.github.chat2responses.gateway.proxy.Timeouts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the upstream does: the client is told, nothing hangs, and no answer is made up. */
@Timeout(60)
class UpstreamFaultsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final TestUpstream upstream = new TestUpstream((request, body) -> json(request, 200, "{}"));

    @AfterEach
    void stop() {
        upstream.close();
    }

    private Gateways gateway() {
        return Gateways.to(upstream.uri());
    }

    private Gateways gateway(Timeouts timeouts) {
        return Gateways.to(upstream.uri(), options -> options.withTimeouts(timeouts));
    }

    /** Reads a streamed answer to the point where the connection breaks off, or ends. */
    private static String streamed(Gateways gateway) throws IOException {
        try (RawClient client = new RawClient(gateway.listen())) {
            return client.chat(HELLO_STREAM).rest();
        }
    }

    /** An answer whose end nobody can take for a good one: an error, no mark of the end, and a connection that breaks. */
    private static void isBrokenOff(String answer, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain("[DONE]")
                .doesNotContain("\"finish_reason\":\"stop\"")
                .doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void refusesTheConnection() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        try (Gateways gateway = Gateways.to(URI.create("http://127.0.0.1:" + nobody))) {
            Gateways.isError(gateway.chat(HELLO), 502, "upstream_unreachable");
            Gateways.isError(gateway.chat(HELLO_STREAM), 502, "upstream_unreachable");
            Gateways.isError(gateway.send(gateway.request("/v1/models")), 502, "upstream_unreachable");
            gateway.isIdle();
        }
    }

    @Test
    void doesNotTakeTheConnection() throws IOException {
        // 192.0.2.0/24 is for documentation: nobody answers there, or a router says at once that there is no way.
        Timeouts timeouts = new Timeouts(SHORT, LONG, LONG, LONG, LONG);
        try (Gateways gateway =
                Gateways.to(URI.create("http://192.0.2.1:81"), options -> options.withTimeouts(timeouts))) {
            assertThat(gateway.chat(HELLO).statusCode()).isIn(502, 504);
            gateway.isIdle();
        }
    }

    @Test
    void takesTheConnectionAndIsSilent() throws IOException {
        upstream.script((request, body) -> {});
        try (Gateways gateway = gateway(new Timeouts(LONG, SHORT, LONG, LONG, LONG))) {
            Gateways.isError(gateway.chat(HELLO), 504, "first_byte_timeout");
            Gateways.isError(gateway.chat(HELLO_STREAM), 504, "first_byte_timeout");
            Gateways.isError(gateway.send(gateway.request("/v1/models")), 504, "first_byte_timeout");
            Gateways.isError(
                    gateway.send(gateway.request("/v1/embeddings").POST(BodyPublishers.ofString("{}"))),
                    504,
                    "first_byte_timeout");
            Gateways.eventually(() -> upstream.brokenOff() == 4);
            gateway.isIdle();
        }
    }

    @Test
    void stopsInTheMiddleOfAStream() throws IOException {
        upstream.script((request, body) -> events(request).write(CREATED + MESSAGE + delta("Hi")));
        try (Gateways gateway = gateway(new Timeouts(LONG, LONG, SHORT, LONG, LONG))) {
            String answer = streamed(gateway);
            assertThat(answer).contains("\"content\":\"Hi\"");
            isBrokenOff(answer, "stream_ended_early");
            Gateways.eventually(() -> upstream.brokenOff() == 1);
            assertThat(gateway.lines()).anyMatch(line -> line.contains("idle_timeout"));
        }
    }

    @Test
    void stopsInTheMiddleOfAWholeAnswer() throws IOException {
        upstream.script((request, body) -> request.response()
                .putHeader("Content-Type", "application/json")
                .setChunked(true)
                .write("{\"id\":"));
        try (Gateways gateway = gateway(new Timeouts(LONG, LONG, SHORT, LONG, LONG))) {
            Gateways.isError(gateway.chat(HELLO), 504, "idle_timeout");
            Gateways.eventually(() -> upstream.brokenOff() == 1);
        }
    }

    @Test
    void aSlowStreamThatMovesIsNotCut() throws IOException {
        upstream.script((request, body) -> {
            HttpServerResponse response = events(request);
            response.write(CREATED + MESSAGE);
            for (int i = 1; i <= 5; i++) {
                upstream.vertx().setTimer(i * 150L, id -> response.write(delta("x")));
            }
            upstream.vertx().setTimer(900, id -> response.end(COMPLETED));
        });
        try (Gateways gateway = gateway(new Timeouts(LONG, SHORT, SHORT, LONG, LONG))) {
            assertThat(gateway.chat(HELLO_STREAM).body()).endsWith("data: [DONE]\n\n");
        }
    }

    @Test
    void breaksOffBeforeTheAnswer() throws IOException {
        upstream.script((request, body) -> request.connection().close());
        try (Gateways gateway = gateway()) {
            Gateways.isError(gateway.chat(HELLO), 502, "upstream_broke_off");
            Gateways.isError(gateway.chat(HELLO_STREAM), 502, "upstream_broke_off");
            Gateways.isError(gateway.send(gateway.request("/v1/models")), 502, "upstream_broke_off");
            gateway.isIdle();
        }
    }

    @Test
    void breaksOffInTheMiddleOfAStream() throws IOException {
        upstream.script((request, body) -> events(request)
                .write(CREATED + MESSAGE + delta("Hi"))
                .onComplete(sent -> request.connection().close()));
        try (Gateways gateway = gateway()) {
            String answer = streamed(gateway);
            assertThat(answer).contains("\"content\":\"Hi\"");
            isBrokenOff(answer, "stream_ended_early");
            gateway.isIdle();
        }
    }

    @Test
    void breaksOffInTheMiddleOfAWholeAnswer() throws IOException {
        upstream.script((request, body) -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", "1000")
                .write("{\"id\":\"resp_1\"")
                .onComplete(sent -> request.connection().close()));
        try (Gateways gateway = gateway()) {
            Gateways.isError(gateway.chat(HELLO), 502, "upstream_broke_off");
            gateway.isIdle();
        }
    }

    @Test
    void endsAStreamWithoutItsLastEvent() throws IOException {
        upstream.script((request, body) -> events(request).end(CREATED + MESSAGE + delta("Hi")));
        try (Gateways gateway = gateway()) {
            isBrokenOff(streamed(gateway), "stream_ended_early");
            gateway.isIdle();
        }
    }

    @Test
    void sendsAnErrorEvent() throws IOException {
        upstream.script((request, body) -> events(request)
                .end(CREATED + event("error", "\"code\":\"server_error\",\"message\":\"overloaded\",\"param\":null")));
        try (Gateways gateway = gateway()) {
            String answer = streamed(gateway);
            assertThat(answer).contains("overloaded");
            isBrokenOff(answer, "server_error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {\"type\":\n\n", "data: nonsense\n\n", "event: x\ndata: {\"type\":\"x\"\n\n"})
    void sendsEventsThatCannotBeRead(String event) throws IOException {
        upstream.script((request, body) -> events(request).end(CREATED + MESSAGE + delta("Hi") + event + COMPLETED));
        try (Gateways gateway = gateway()) {
            isBrokenOff(streamed(gateway), "stream_unreadable");
            gateway.isIdle();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad gateway</html>", "", "[]", "{\"id\":"})
    void sendsAnAnswerThatIsNone(String answer) throws IOException {
        upstream.script((request, body) -> json(request, 200, answer));
        try (Gateways gateway = gateway()) {
            HttpResponse<String> got = gateway.chat(HELLO);
            assertThat(got.statusCode()).isEqualTo(502);
            assertThat(Gateways.json(got).at("/error/type").asText()).isEqualTo("server_error");
        }
    }

    @Test
    void refusesWithRetryAfter() throws IOException {
        upstream.script((request, body) -> {
            request.response().putHeader("Retry-After", "7").putHeader("x-request-id", "req_upstream");
            json(
                    request,
                    429,
                    "{\"error\":{\"message\":\"slow down: input[0].content\",\"type\":\"requests\","
                            + "\"param\":\"input[0].content\",\"code\":\"rate_limit_exceeded\"}}");
        });
        try (Gateways gateway = gateway()) {
            for (String body : new String[] {HELLO, HELLO_STREAM}) {
                HttpResponse<String> answer = gateway.chat(body);
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
                assertThat(answer.headers().allValues("x-request-id")).containsExactly("req_upstream");
                assertThat(Gateways.json(answer).at("/error/param").asText()).isEqualTo("messages[0].content");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 64})
    void cutsCharactersAndEventsAnywhere(int size) throws IOException {
        byte[] all = bytes(TestUpstream.stream("Grüß ", "👋", "世界")).getBytes();
        upstream.script((request, body) -> {
            HttpServerResponse response = events(request);
            for (int from = 0; from < all.length; from += size) {
                response.write(Buffer.buffer().appendBytes(all, from, Math.min(size, all.length - from)));
            }
            response.end();
        });
        try (Gateways gateway = gateway()) {
            String answer = gateway.chat(HELLO_STREAM).body();
            assertThat(answer)
                    .contains("\"content\":\"Grüß \"", "\"content\":\"👋\"", "\"content\":\"世界\"")
                    .endsWith("data: [DONE]\n\n");
            assertThat(answer.lines()).allMatch(line -> line.isEmpty() || line.startsWith("data: "));
        }
    }

    @Test
    void saysMoreThanTheGatewayTakes() throws IOException {
        upstream.script((request, body) -> json(request, 200, TestUpstream.answer("x".repeat(20_000))));
        try (Gateways gateway =
                Gateways.to(upstream.uri(), options -> options.withLimits(new Limits(1 << 20, 10_000, 100)))) {
            Gateways.isError(gateway.chat(HELLO), 502, "answer_too_large");
            gateway.isIdle();
        }
        upstream.script(
                (request, body) -> request.response().setChunked(true).end(TestUpstream.answer("x".repeat(20_000))));
        try (Gateways gateway =
                Gateways.to(upstream.uri(), options -> options.withLimits(new Limits(1 << 20, 10_000, 100)))) {
            Gateways.isError(gateway.chat(HELLO), 502, "answer_too_large");
            gateway.isIdle();
        }
    }

    @Test
    void keepsItsConnectionsForTheNextRequest() throws IOException {
        upstream.script((request, body) -> {
            request.response()
                    .putHeader("port", Integer.toString(request.remoteAddress().port()));
            if (body.toString().contains("\"stream\":true")) {
                events(request).end(TestUpstream.stream("x"));
            } else {
                json(request, 200, TestUpstream.answer("x"));
            }
        });
        try (Gateways gateway = gateway();
                RawClient client = new RawClient(gateway.listen())) {
            String first = client.chat(HELLO_STREAM).until("0\r\n\r\n");
            String second = client.chat(HELLO).until("}}}");
            String third = client.chat(HELLO_STREAM).until("0\r\n\r\n");
            assertThat(port(second)).isEqualTo(port(first)).isEqualTo(port(third));
            assertThat(upstream.brokenOff()).isZero();
        }
    }

    private static String port(String answer) {
        return answer.replaceAll("(?s).*\r\nport: (\\d+)\r\n.*", "$1");
    }
}
