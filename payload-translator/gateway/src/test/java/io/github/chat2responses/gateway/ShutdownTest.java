package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.RawClient.HELLO_STREAM;
import static io.github.chat2responses.gateway.TestUpstream.COMPLETED;
import static io.github.chat2responses.gateway.TestUpstream.CREATED;
import static io.github.chat2responses.gateway.TestUpstream.MESSAGE;
import static io.github.chat2responses.gateway.TestUpstream.delta;
import static io.github.chat2responses.gateway.TestUpstream.events;
import static io.github.chat2responses.gateway.TestUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShutdownTest {
    private final AtomicReference<HttpServerResponse> open = new AtomicReference<>();
    private final TestUpstream upstream = new TestUpstream((request, body) -> {
        HttpServerResponse response = events(request);
        response.write(CREATED + MESSAGE + delta("first"));
        open.set(response);
    });

    @AfterEach
    void stop() {
        upstream.close();
    }

    @Test
    void letsWhatIsUnderWayComeToItsEndAndTakesNothingNew() throws IOException {
        Gateways gateway = Gateways.to(upstream.uri(), options -> options.withDrain(Duration.ofSeconds(30)));
        try (RawClient idle = new RawClient(gateway.listen());
                RawClient client = new RawClient(gateway.listen())) {
            idle.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n").until("}");
            client.chat(HELLO_STREAM).until("first");
            CompletableFuture<Void> closed = CompletableFuture.runAsync(gateway::close);
            Gateways.eventually(() -> isDeaf(gateway.listen()));
            assertThat(closed).isNotDone();
            open.get().end(delta("second") + COMPLETED);
            assertThat(client.until("0\r\n\r\n")).contains("second").contains("[DONE]");
            // Connections that nobody uses do not hold it up.
            closed.join();
        }
    }

    private static boolean isDeaf(Listen listen) {
        try {
            new RawClient(listen).close();
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void breaksOffWhatTakesTooLong() throws IOException {
        Gateways gateway = Gateways.to(upstream.uri(), options -> options.withDrain(Duration.ofMillis(200)));
        try (RawClient client = new RawClient(gateway.listen())) {
            client.chat(HELLO_STREAM).until("first");
            gateway.close();
            assertThat(client.rest()).doesNotContain("[DONE]").doesNotContain("0\r\n\r\n");
            Gateways.eventually(() -> upstream.brokenOff() == 1);
        }
    }

    @Test
    void aClientThatDoesNotReadDoesNotHoldItUp() throws IOException {
        String much = delta("x".repeat(1_000_000));
        upstream.script((request, body) -> {
            HttpServerResponse response = events(request);
            response.write(CREATED + MESSAGE);
            for (int i = 0; i < 50; i++) {
                response.write(much);
            }
        });
        Gateways gateway = Gateways.to(upstream.uri(), options -> options.withDrain(Duration.ofMillis(200)));
        try (RawClient client = new RawClient(gateway.listen(), 16 << 10)) {
            client.chat(HELLO_STREAM).until("xxx");
            gateway.close();
            Gateways.eventually(() -> upstream.brokenOff() == 1);
        }
    }

    @Test
    void anotherCanListenThereAfterwards() throws IOException {
        upstream.script((request, body) -> json(request, 200, TestUpstream.answer("Hi")));
        Gateways gateway = Gateways.to(upstream.uri());
        gateway.close();
        try (Gateways next = Gateways.to(upstream.uri(), options -> options.withListen(gateway.listen()))) {
            assertThat(next.chat(RawClient.HELLO).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Listen listen = new Listen("127.0.0.1", taken.getLocalPort());
            assertThatThrownBy(() -> Gateways.to(upstream.uri(), options -> options.withListen(listen)))
                    .isInstanceOf(GatewayException.class)
                    .hasMessageContaining(listen.toString())
                    .hasMessageContaining("port 0")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void wrongAddressesAreSaidInOneLine() {
        for (String wrong : new String[] {"8080", "localhost", "127.0.0.1:", "127.0.0.1:70000", ":80", "a:-1"}) {
            assertThatThrownBy(() -> Listen.parse(wrong))
                    .isInstanceOf(GatewayException.class)
                    .hasMessageContaining("127.0.0.1:8080");
        }
        assertThat(Listen.parse("[::1]:80")).isEqualTo(new Listen("::1", 80)).hasToString("[::1]:80");
        for (String wrong : new String[] {"api.openai.com", "ftp://x", "http:///v1", "https://x/v1?key=1"}) {
            assertThatThrownBy(() -> GatewayOptions.to(URI.create(wrong)))
                    .isInstanceOf(GatewayException.class)
                    .hasMessageContaining("https://api.openai.com");
        }
    }
}
