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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server of {@code /v1/chat/completions} and {@code /v1/responses} for tests without a key. Its answers depend on the
 * whole conversation, read into one view from either API: equal answers show that nothing was lost on the way. Embeddings and
 * legacy completions, which programs use beside chat, get short answers of one kind. A
 * {@link io.github.chat2responses.testkit.script.Script} says what Responses answers instead, and lets it use hosted tools.
 */
public final class FakeOpenAi implements AutoCloseable {
    private static final String API = "/v1/";
    private static final String CHAT = "/v1/chat/completions";
    private static final Set<String> RESPONSES = Set.of("responses", "conversations", "containers");

    /** Azure has the same endpoints below this. */
    private static final String AZURE = "/openai";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "fake-openai");
        thread.setDaemon(true);
        return thread;
    });
    private final ResponsesApi api;
    private final HttpServer server;
    private final FakeOpenAiOptions options;

    private FakeOpenAi(FakeOpenAiOptions options) throws IOException {
        this.options = options;
        this.api = new ResponsesApi(options.script());
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
                send(http, 200, "application/json", "{\"status\":\"ok\"}");
                return;
            }
            JsonNode body = parse(bytes);
            requests.add(new RecordedRequest(http.getRequestMethod(), path, body));
            try {
                String plain = path.startsWith(AZURE + API) ? path.substring(AZURE.length()) : path;
                Served served = answer(http, plain, body);
                send(http, 200, served.contentType(), served.body());
            } catch (ApiException e) {
                ObjectNode envelope = mapper.createObjectNode().set("error", e.error());
                send(http, e.status(), "application/json", envelope.toString());
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

    private Served answer(HttpExchange http, String path, JsonNode body) {
        String query = http.getRequestURI().getRawQuery();
        ApiCall call = new ApiCall(
                http.getRequestMethod(),
                path.startsWith(API) ? path.substring(API.length()) : path,
                query == null ? "" : query,
                body);
        boolean chat = path.equals(CHAT) && call.method().equals("POST") && !options.refuseChat();
        boolean responses = RESPONSES.contains(call.step(0)) && path.startsWith(API) && !options.refuseResponses();
        boolean other = path.startsWith(API) && OtherEndpoints.has(call);
        if (!chat && !responses && !other) {
            throw call.unknown();
        }
        if (!hasKey(http)) {
            throw new ApiException(401, "invalid_api_key", null, "You didn't provide an API key.");
        }
        if (other) {
            return OtherEndpoints.answer(call);
        }
        return chat ? chat(call.object()) : api.answer(call);
    }

    /** Whether a request says who sends it; Azure takes keys in a header of its own, and tokens in the usual one. */
    private static boolean hasKey(HttpExchange http) {
        boolean isAzure = http.getRequestURI().getPath().startsWith(AZURE);
        return http.getRequestHeaders().getFirst("Authorization") != null
                || (isAzure && http.getRequestHeaders().getFirst("api-key") != null);
    }

    private static Served chat(ObjectNode body) {
        Reply reply = FakeModel.reply(ChatReader.read(body));
        return body.path("stream").asBoolean()
                ? Served.chunks(ChatWriter.chunks(body, reply))
                : Served.json(ChatWriter.answer(body, reply));
    }

    private static void send(HttpExchange http, int status, String contentType, String body) throws IOException {
        http.getResponseHeaders().set("Content-Type", contentType);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
    }
}
