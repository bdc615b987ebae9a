package io.github.chat2responses.gateway.measure;

import static io.github.chat2responses.gateway.TestUpstream.COMPLETED;
import static io.github.chat2responses.gateway.TestUpstream.CREATED;
import static io.github.chat2responses.gateway.TestUpstream.MESSAGE;
import static io.github.chat2responses.gateway.TestUpstream.delta;
import static io.github.chat2responses.gateway.TestUpstream.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.gateway.Listen;
import io.github.chat2responses.gateway.RawClient;
import io.github.chat2responses.gateway.TestUpstream;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("measurement")
class MemoryTest {
    private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";

    @Test
    void fiveHundredOpenStreamsIn256Megabytes() throws Exception {
        int streams = 500;
        List<HttpServerResponse> open = new CopyOnWriteArrayList<>();
        try (TestUpstream upstream = new TestUpstream((request, body) -> {
                    HttpServerResponse response = events(request);
                    response.write(CREATED + MESSAGE + delta("first"));
                    open.add(response);
                });
                Program gateway = new Program(upstream.uri(), "-Xmx256m", EXIT)) {
            List<RawClient> clients = new ArrayList<>();
            String body = RawClient.HELLO_STREAM.replace("Hello", "x".repeat(50_000));
            for (int i = 0; i < streams; i++) {
                clients.add(new RawClient(new Listen("127.0.0.1", gateway.port())).chat(body));
            }
            for (RawClient client : clients) {
                client.until("first");
            }
            for (int i = 0; i < 20; i++) {
                open.forEach(one -> one.write(delta("more")));
                Thread.sleep(100);
            }
            System.out.println("500 open streams, requests of 50 KB: heap after a collection " + gateway.liveHeap()
                    + " MiB, process " + gateway.rss() + " MiB, with -Xmx256m");
            open.forEach(one -> one.end(COMPLETED));
            for (RawClient client : clients) {
                assertThat(client.until("0\r\n\r\n")).contains("more").contains("[DONE]");
                client.close();
            }
            assertThat(gateway.isAlive()).isTrue();
        }
    }

    @Test
    void tenMegabytesToFifteenStalledReadersIn128() throws Exception {
        int readers = 15;
        String piece = delta("x".repeat(1_000));
        int pieces = 10_000;
        try (TestUpstream upstream = new TestUpstream((request, body) -> {
                    HttpServerResponse response = events(request);
                    response.write(CREATED + MESSAGE);
                    pour(response, piece, pieces);
                });
                Program gateway = new Program(upstream.uri(), "-Xmx128m", EXIT)) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                clients.add(new RawClient(new Listen("127.0.0.1", gateway.port())).chat(RawClient.HELLO_STREAM));
            }
            Thread.sleep(5_000);
            System.out.println("15 stalled readers of 10 MB each: heap after a collection " + gateway.liveHeap()
                    + " MiB, process " + gateway.rss() + " MiB, with -Xmx128m");
            for (RawClient client : clients) {
                isWhole(client, pieces);
                client.close();
            }
            assertThat(gateway.isAlive()).isTrue();
        }
    }

    private static void isWhole(RawClient client, int pieces) throws IOException {
        String answer = client.untilFast("0\r\n\r\n");
        assertThat(answer.split("xxxxx\"", -1)).hasSize(pieces + 1);
        assertThat(answer.substring(answer.length() - 100)).contains("[DONE]");
    }

    private static void pour(HttpServerResponse response, String piece, int left) {
        int rest = left;
        while (rest > 0 && !response.writeQueueFull()) {
            response.write(piece);
            rest--;
        }
        int more = rest;
        if (more == 0) {
            response.end(COMPLETED);
        } else {
            response.drainHandler(drained -> pour(response, piece, more));
        }
    }
}
