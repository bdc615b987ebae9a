package io.github.chat2responses.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The help desk's side of the wire, once as assistants, threads and runs, and once as conversations and responses. The first
 * question leads to a call of a tool, whose output the answer repeats; the second is answered at once.
 */
final class ScriptedApi implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private String answer = "";

    private ScriptedApi(HttpServer server) {
        this.server = server;
    }

    static ScriptedApi start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedApi api = new ScriptedApi(server);
        server.createContext("/v1/", api::answer);
        server.start();
        return api;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What was asked for: method and path. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        JsonNode body = MAPPER.readTree(exchange.getRequestBody());
        byte[] text = of(exchange.getRequestMethod(), path, body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private String of(String method, String path, JsonNode body) {
        return switch (method + " " + path) {
            case "POST /v1/assistants" -> "{\"id\":\"asst_1\"}";
            case "POST /v1/threads" -> "{\"id\":\"thread_1\"}";
            case "POST /v1/threads/thread_1/messages" -> {
                answer = body.path("content").asText().startsWith("Where") ? "" : "You are welcome.";
                yield "{\"id\":\"msg_1\"}";
            }
            case "POST /v1/threads/thread_1/runs" -> run(answer.isEmpty() ? "requires_action" : "queued");
            case "GET /v1/threads/thread_1/runs/run_1" -> run("completed");
            case "POST /v1/threads/thread_1/runs/run_1/submit_tool_outputs" -> {
                answer = "It was " + body.at("/tool_outputs/0/output").asText() + ".";
                yield run("in_progress");
            }
            case "GET /v1/threads/thread_1/messages" ->
                "{\"object\":\"list\",\"has_more\":false,\"data\":[{\"id\":\"msg_2\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":{\"value\":"
                        + quoted(answer) + ",\"annotations\":[]}}]}]}";
            case "POST /v1/conversations" -> "{\"id\":\"conv_1\"}";
            case "POST /v1/responses" -> response(body);
            default -> throw new IllegalStateException(method + " " + path);
        };
    }

    private static String run(String status) {
        return "{\"id\":\"run_1\",\"status\":\"" + status + "\",\"required_action\":{\"type\":\"submit_tool_outputs\","
                + "\"submit_tool_outputs\":{\"tool_calls\":[{\"id\":\"call_1\",\"type\":\"function\",\"function\":"
                + "{\"name\":\"order_state\",\"arguments\":\"{\\\"order\\\":\\\"17\\\"}\"}}]}}}";
    }

    private static String response(JsonNode body) {
        JsonNode input = body.path("input");
        if (input.isTextual() && input.asText().startsWith("Where")) {
            return "{\"id\":\"resp_1\",\"output\":[{\"type\":\"function_call\",\"call_id\":\"call_1\",\"name\":\"order_state\","
                    + "\"arguments\":\"{\\\"order\\\":\\\"17\\\"}\"}]}";
        }
        String text = input.isTextual()
                ? "You are welcome."
                : "It was " + input.at("/0/output").asText() + ".";
        return "{\"id\":\"resp_2\",\"output\":[{\"type\":\"message\",\"id\":\"msg_1\",\"role\":\"assistant\",\"status\":\"completed\","
                + "\"content\":[{\"type\":\"output_text\",\"text\":" + quoted(text) + ",\"annotations\":[]}]}]}";
    }

    private static String quoted(String text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
