package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.TestUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no Chat call arrives as it was sent, and is answered as it was answered. */
@Timeout(60)
class PassThroughTest {
    private final TestUpstream upstream = new TestUpstream((request, body) -> json(request, 200, "{}"));

    @AfterEach
    void stop() {
        upstream.close();
    }

    @Test
    void keepsMethodTargetHeadersAndBody() throws IOException {
        upstream.script((request, body) -> request.response()
                .setStatusCode(202)
                .putHeader("OpenAI-Version", "2020-10-01")
                .putHeader("Set-Cookie", "a=1; b=2")
                .putHeader("Connection", "Secret-Hop")
                .putHeader("Secret-Hop", "for the gateway only")
                .end(Buffer.buffer(new byte[] {0, 1, (byte) 0xff})));
        try (Gateways gateway = Gateways.to(upstream.uri());
                RawClient client = new RawClient(gateway.listen())) {
            client.send("PUT /v1/files/a%2Fb?x=%20y&z HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer sk-test\r\n"
                    + "X-Own: 1\r\nX-Own: 2\r\nConnection: keep-alive, X-Hop\r\nX-Hop: for the gateway only\r\n"
                    + "TE: trailers\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab\u0000cd\r\n0\r\n\r\n");
            String answer = client.until("\r\n\r\n");
            assertThat(answer)
                    .startsWith("HTTP/1.1 202 ")
                    .containsIgnoringCase("openai-version: 2020-10-01")
                    .contains("a=1; b=2")
                    .doesNotContain("for the gateway only");
        }
        TestUpstream.Got got = upstream.requests().get(0);
        assertThat(got.method()).isEqualTo("PUT");
        assertThat(got.uri()).isEqualTo("/v1/files/a%2Fb?x=%20y&z");
        assertThat(got.body()).isEqualTo("ab\u0000cd");
        assertThat(got.headers().getAll("X-Own")).containsExactly("1", "2");
        assertThat(got.headers().get("Authorization")).isEqualTo("Bearer sk-test");
        assertThat(got.headers().get("Host")).isEqualTo("127.0.0.1:" + upstream.port());
        assertThat(got.headers().contains("X-Hop")).isFalse();
        assertThat(got.headers().contains("TE")).isFalse();
    }

    @Test
    void doesNotUnpackWhatIsPacked() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("hello".getBytes());
        }
        upstream.script((request, body) ->
                request.response().putHeader("Content-Encoding", "gzip").end(Buffer.buffer(packed.toByteArray())));
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            HttpResponse<String> answer =
                    gateway.send(gateway.request("/v1/models").header("Accept-Encoding", "gzip"));
            assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValue("content-length")).hasValue("" + packed.size());
        }
        assertThat(upstream.requests().get(0).headers().get("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void answersWithoutBodyStayWithoutOne() throws IOException {
        upstream.script((request, body) -> request.response()
                .setStatusCode(204)
                .putHeader("x-request-id", "req_1")
                .end());
        try (Gateways gateway = Gateways.to(upstream.uri());
                RawClient client = new RawClient(gateway.listen())) {
            client.send("DELETE /v1/responses/resp_1 HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.until("\r\n\r\n")).startsWith("HTTP/1.1 204 ").doesNotContain("chunked");
            upstream.script((request, body) ->
                    request.response().putHeader("Content-Length", "17").end());
            client.send("HEAD /v1/models HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.until("\r\n\r\n")).startsWith("HTTP/1.1 200 ").containsIgnoringCase("content-length: 17");
            // The connection is still good.
            client.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.until("}")).contains("\"ok\"");
        }
    }

    /** Piece by piece: the first must be there although the second is never sent. */
    @Test
    void streamsBothWays() throws IOException {
        upstream.script((request, body) -> TestUpstream.events(request).write("data: first\n\n"));
        try (Gateways gateway = Gateways.to(upstream.uri());
                RawClient client = new RawClient(gateway.listen())) {
            client.send("GET /v1/responses/resp_1?stream=true HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.until("first\n\n")).contains("text/event-stream");
        }
    }

    @Test
    void largeBodiesPassInBothDirections() throws IOException {
        String large = "x".repeat(20_000_000);
        upstream.script((request, body) -> request.response().end(body));
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            HttpResponse<String> answer =
                    gateway.send(gateway.request("/v1/files").POST(BodyPublishers.ofString(large)));
            assertThat(answer.body()).hasSize(20_000_000);
            gateway.isIdle();
        }
    }

    @Test
    void storedChatCompletionsAreNoChatCalls() throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            gateway.send(gateway.request("/v1/chat/completions"));
            gateway.send(gateway.request("/v1/chat/completions/chatcmpl-1"));
            assertThat(upstream.requests())
                    .extracting(TestUpstream.Got::uri)
                    .containsExactly("/v1/chat/completions", "/v1/chat/completions/chatcmpl-1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', /v1/chat/completions, /v1/responses",
        "/, /v1/chat/completions, /v1/responses",
        "/v1, /v1/chat/completions, /v1/responses",
        "/v1, /chat/completions, /v1/responses",
        "/v1/, /v1/models, /v1/models",
        "/v1, /v1beta/models, /v1/v1beta/models",
        "/team/openai, /v1/chat/completions, /team/openai/v1/responses",
        "'', /openai/deployments/gpt-5/chat/completions?api-version=2024-10-21, /openai/v1/responses",
        "'', /openai/v1/chat/completions, /openai/v1/responses",
    })
    void findsThePlaceBehindTheUpstreamsPath(String base, String asked, String sent) throws IOException {
        upstream.script((request, body) -> json(request, 200, TestUpstream.answer("x")));
        try (Gateways gateway = Gateways.to(URI.create(upstream.uri() + base))) {
            HttpResponse<String> answer = gateway.send(
                    asked.contains("chat")
                            ? gateway.request(asked).POST(BodyPublishers.ofString(RawClient.HELLO))
                            : gateway.request(asked));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(upstream.requests()).extracting(TestUpstream.Got::uri).containsExactly(sent);
        }
    }

    /** The Realtime API speaks web sockets; what is said there is none of the gateway's business. */
    @Test
    void webSocketsPassThrough() throws IOException {
        Vertx vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer().webSocketHandler(socket -> {
            socket.writeTextMessage(socket.path() + " " + socket.headers().get("Authorization"));
            socket.textMessageHandler(text -> socket.writeTextMessage("heard " + text));
        });
        TestUpstream.join(server.listen(0, "127.0.0.1"));
        try (Gateways gateway = Gateways.to(URI.create("http://127.0.0.1:" + server.actualPort()))) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer sk-test")
                    .buildAsync(
                            URI.create("ws://" + gateway.listen() + "/v1/realtime?model=x"), new WebSocket.Listener() {
                                @Override
                                public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                                    heard.add(text.toString());
                                    from.request(1);
                                    return null;
                                }
                            })
                    .join();
            assertThat(take(heard)).isEqualTo("/v1/realtime Bearer sk-test");
            socket.sendText("hello", true);
            assertThat(take(heard)).isEqualTo("heard hello");
            assertThat(gateway.metric("chat2responses_gateway_open")).isEqualTo(1);
            socket.abort();
            gateway.isIdle();
        } finally {
            TestUpstream.join(vertx.close());
        }
    }

    private static String take(BlockingQueue<String> queue) {
        try {
            return queue.poll(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
