package io.github.chat2responses.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A server of the Assistants API, version 2, as it was before it was switched off, and of conversations and responses. Its
 * answers depend on all that a thread or a conversation holds, and on the assistant: equal answers show that nothing was lost
 * when code moved from one to the other.
 */
public final class FakeAssistants implements AutoCloseable {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final ThreadsSide threads = new ThreadsSide();
    private final ConversationsSide conversations = new ConversationsSide();
    private final HttpServer server;

    private FakeAssistants() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/", this::serve);
        server.start();
    }

    /**
     * Starts a server on a free port of this machine.
     *
     * @return the running server
     * @throws UncheckedIOException if no port can be had
     */
    public static FakeAssistants start() {
        try {
            return new FakeAssistants();
        } catch (IOException e) {
            throw new UncheckedIOException("no port can be had", e);
        }
    }

    /**
     * The base URL for clients.
     *
     * @return for example {@code http://127.0.0.1:8089/v1}
     */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /**
     * The requests so far, in the order they came.
     *
     * @return a copy
     */
    public List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void serve(HttpExchange http) throws IOException {
        try (http) {
            String path = http.getRequestURI().getPath();
            JsonNode body = parse(http.getRequestBody().readAllBytes());
            requests.add(new RecordedRequest(http.getRequestMethod(), path, body));
            String call = http.getRequestMethod() + " " + path.substring("/v1".length());
            try {
                List<ObjectNode> answer = path.startsWith("/v1/conversations") || path.startsWith("/v1/responses")
                        ? conversations.answer(call, body, http.getRequestURI().getQuery())
                        : threads.answer(call, body, http.getRequestURI().getQuery());
                send(http, answer, body.path("stream").asBoolean());
            } catch (ApiException error) {
                ObjectNode envelope = mapper.createObjectNode();
                envelope.set("error", error.error());
                write(http, error.status(), "application/json", envelope.toString());
            }
        }
    }

    private JsonNode parse(byte[] bytes) {
        try {
            return mapper.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static void send(HttpExchange http, List<ObjectNode> answer, boolean stream) throws IOException {
        if (!stream) {
            write(http, 200, "application/json", answer.get(0).toString());
            return;
        }
        String events = answer.stream()
                .map(event -> "event: "
                        + event.path("event").asText(event.path("type").asText()) + "\ndata: "
                        + (event.has("event") ? data(event.path("data")) : event) + "\n\n")
                .collect(Collectors.joining());
        write(http, 200, "text/event-stream", events);
    }

    /** The last event has a word for its data. */
    private static String data(JsonNode data) {
        return data.isTextual() ? data.asText() : data.toString();
    }

    private static void write(HttpExchange http, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", type);
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
    }
}
