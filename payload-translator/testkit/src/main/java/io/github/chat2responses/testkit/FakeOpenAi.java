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
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server of {@code /v1/chat/completions} and {@code /v1/responses} for tests without a key. Its answers depend on the
 * whole conversation, read into one view from either API: equal answers show that nothing was lost on the way.
 */
public final class FakeOpenAi implements AutoCloseable {
    private static final String CHAT = "/v1/chat/completions";
    private static final String RESPONSES = "/v1/responses";

    /** Azure has the same endpoints below this. */
    private static final String AZURE = "/openai";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "fake-openai");
        thread.setDaemon(true);
        return thread;
    });
    private final StoredResponses stored = new StoredResponses();
    private final HttpServer server;
    private final FakeOpenAiOptions options;

    private FakeOpenAi(FakeOpenAiOptions options) throws IOException {
        this.options = options;
        this.server = HttpServer.create(new InetSocketAddress(options.host(), options.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /**
     * Starts a server of both endpoints on a free port of this machine.
     *
     * @return the running server
     * @throws UncheckedIOException if no port can be had
     */
    public static FakeOpenAi start() {
        return start(FakeOpenAiOptions.onFreePort());
    }

    /**
     * Starts a server.
     *
     * @param options where it listens and what it refuses
     * @return the running server
     * @throws UncheckedIOException if it cannot listen there
     */
    public static FakeOpenAi start(FakeOpenAiOptions options) {
        try {
            return new FakeOpenAi(options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + options.host() + ":" + options.port(), e);
        }
    }

    /**
     * The base URL for clients.
     *
     * @return for example {@code http://127.0.0.1:8089/v1}
     */
    public String baseUrl() {
        return "http://" + options.host() + ":" + server.getAddress().getPort() + "/v1";
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
        threads.shutdownNow();
    }

    private void serve(HttpExchange http) throws IOException {
        try (http) {
            byte[] bytes = http.getRequestBody().readAllBytes();
            String path = http.getRequestURI().getPath();
            if (path.equals("/health")) {
                send(http, 200, "{\"status\":\"ok\"}");
                return;
            }
            JsonNode body = parse(bytes);
            requests.add(new RecordedRequest(http.getRequestMethod(), path, body));
            try {
                answer(http, path, body);
            } catch (ApiException error) {
                send(http, error.status(), error(error).toString());
            }
        }
    }

    private JsonNode parse(byte[] bytes) {
        try {
            JsonNode body = mapper.readTree(new String(bytes, StandardCharsets.UTF_8));
            return body == null ? MissingNode.getInstance() : body;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private void answer(HttpExchange http, String target, JsonNode body) throws IOException {
        String path = target.startsWith(AZURE + "/v1/") ? target.substring(AZURE.length()) : target;
        if (http.getRequestMethod().equals("GET") && path.startsWith(RESPONSES + "/")) {
            send(http, 200, stored.get(path.substring(RESPONSES.length() + 1)).toString());
            return;
        }
        boolean chat = path.equals(CHAT) && !options.refuseChat();
        boolean responses = path.equals(RESPONSES) && !options.refuseResponses();
        if (!http.getRequestMethod().equals("POST") || !(chat || responses)) {
            throw new ApiException(404, "not_found", null, "Unknown request URL: " + path + ".");
        }
        if (http.getRequestHeaders().getFirst("Authorization") == null) {
            throw new ApiException(401, "invalid_api_key", null, "You didn't provide an API key.");
        }
        if (!body.isObject()) {
            throw new ApiException(400, "invalid_json", null, "We could not parse the JSON body of your request.");
        }
        JsonNode whole = chat ? body : stored.withHistory(body);
        Reply reply = FakeModel.reply(chat ? ChatReader.read(body) : ResponsesReader.read(whole));
        if (!body.path("stream").asBoolean()) {
            ObjectNode answer =
                    chat ? ChatWriter.answer(body, reply) : stored.add(whole, ResponsesWriter.answer(body, reply));
            send(http, 200, answer.toString());
            return;
        }
        StringBuilder events = new StringBuilder();
        for (ObjectNode event : chat ? ChatWriter.chunks(body, reply) : ResponsesWriter.events(body, reply)) {
            if (responses) {
                events.append("event: ").append(event.path("type").asText()).append('\n');
            }
            events.append("data: ").append(event).append("\n\n");
        }
        http.getResponseHeaders().set("Content-Type", "text/event-stream");
        write(http, 200, chat ? events + "data: [DONE]\n\n" : events.toString());
    }

    private ObjectNode error(ApiException error) {
        ObjectNode envelope = mapper.createObjectNode();
        envelope.putObject("error")
                .put("message", error.getMessage())
                .put("type", "invalid_request_error")
                .put("param", error.param())
                .put("code", error.code());
        return envelope;
    }

    private static void send(HttpExchange http, int status, String json) throws IOException {
        http.getResponseHeaders().set("Content-Type", "application/json");
        write(http, status, json);
    }

    private static void write(HttpExchange http, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
    }
}
