package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.Fixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A stream that fails half way throws what the Chat code was prepared for, and has given out what came before. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class FailedStreamTest {
    private static final Fixture STREAMING = new Fixture("15-streaming");
    private static final String BROKEN = "throws SseException 200: overloaded, leaves Hel";

    @Test
    void chatSendsAnErrorInPlaceOfAChunk() throws IOException {
        String events =
                "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
                        + "[{\"index\":0,\"delta\":{\"content\":\"Hel\"},\"finish_reason\":null}]}\n\n"
                        + "data: {\"error\":{\"code\":\"server_error\",\"message\":\"overloaded\",\"param\":null,\"type\":\"t\"}}\n\n";
        assertThat(run(STREAMING.before(), events)).singleElement().asString().endsWith(BROKEN);
    }

    @Test
    void responsesSendsAnEvent() throws IOException {
        String events = "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\","
                + "\"item_id\":\"i\",\"output_index\":0,\"content_index\":0,\"delta\":\"Hel\",\"logprobs\":[],"
                + "\"sequence_number\":1}\n\n"
                + "event: response.failed\ndata: {\"type\":\"response.failed\",\"sequence_number\":2,\"response\":"
                + "{\"id\":\"r\",\"object\":\"response\",\"created_at\":1,\"status\":\"failed\",\"model\":\"m\",\"output\":[],"
                + "\"error\":{\"code\":\"server_error\",\"message\":\"overloaded\"}}}\n\n";
        assertThat(run(STREAMING.after(), events)).singleElement().asString().endsWith(BROKEN);
    }

    private static List<String> run(Map<String, String> sources, String events) throws IOException {
        byte[] body = events.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", http -> {
            http.getRequestBody().readAllBytes();
            http.getResponseHeaders().set("Content-Type", "text/event-stream");
            http.sendResponseHeaders(200, body.length);
            http.getResponseBody().write(body);
            http.close();
        });
        server.start();
        try {
            return Driver.run(
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    Compiler.load(sources),
                    Set.of("Streamer.stream"));
        } finally {
            server.stop(0);
        }
    }
}
