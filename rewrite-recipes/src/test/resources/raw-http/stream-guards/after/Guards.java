import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class Guards {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String guarded(String question) throws Exception {
        StringBuilder text = new StringBuilder();
        try (BufferedReader reader = send(question)) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (!line.startsWith("data:")) {
                    continue;
                }
                String data = line.substring(5).trim();
                if (data.equals("[DONE]")) {
                    break;
                }
                JsonNode root = mapper.readTree(data);
                if (outputError(root) != null) {
                    throw new IOException(outputError(root).toString());
                }
                if (!isPiece(root)) {
                    continue;
                }
                JsonNode content = outputDelta(root);
                if (!content.isMissingNode() && !content.isNull()) {
                    text.append(content.asText());
                }
                String reason = finishReason(root).asText("");
                if (reason.equals("stop") || reason.equals("length")) {
                    text.append(" ").append(reason);
                }
            }
        }
        return text.toString();
    }

    String counted(String question) throws Exception {
        StringBuilder text = new StringBuilder();
        int in = 0;
        int out = 0;
        try (BufferedReader reader = send(question)) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (line.startsWith("data: ") && !line.equals("data: [DONE]")) {
                    JsonNode event = mapper.readTree(line.substring(6));
                    for (JsonNode choice : new JsonNode[] {event}) {
                        if (isPiece(event) && outputDelta2(event) != null) {
                            text.append(outputDelta2(event).asText());
                        }
                    }
                    JsonNode usage = event.path("response").path("usage");
                    if (!usage.isMissingNode() && !usage.isNull()) {
                        in = usage.path("input_tokens").asInt(in);
                        out = usage.path("output_tokens").asInt(out);
                    }
                }
            }
        }
        return text + " " + (in > 0) + (out > 0);
    }

    String inLines(String question) throws Exception {
        StringBuilder text = new StringBuilder();
        try (Stream<String> lines = send(question).lines()) {
            lines.filter(line -> line.startsWith("data: "))
                    .map(line -> line.substring(6))
                    .takeWhile(data -> !data.equals("[DONE]"))
                    .forEach(data -> {
                        try {
                            JsonNode chunk = mapper.readTree(data);
                            if (isPiece(chunk)) {
                                if (outputDelta2(chunk) != null && !outputDelta2(chunk).isNull()) {
                                    text.append(outputDelta2(chunk).asText());
                                }
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return text.toString();
    }

    private BufferedReader send(String question) throws Exception {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", "gpt-4o");
        body.put("stream", true);
        body.putArray("input").addObject().put("role", "user").put("content", question);
        body.put("store", false);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The error that an event tells of, null if there is none. */
    private static JsonNode outputError(JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("response.failed")) {
            return event.path("response").path("error");
        }
        return type.equals("error") ? event : null;
    }

    /** Whether an event has a piece of text, or is the last one of an answer. */
    private static boolean isPiece(JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta")
                || type.equals("response.completed")
                || type.equals("response.incomplete");
    }

    /** The piece of text that an event brings, or a missing node. The stream ends with its connection. */
    private static JsonNode outputDelta(JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta") ? event.path("delta") : MissingNode.getInstance();
    }

    /** Why the model stopped, in the words of Chat Completions, if an event says it; it is the last one then. */
    private static JsonNode finishReason(JsonNode event) {
        String type = event.path("type").asText();
        if (!type.equals("response.completed") && !type.equals("response.incomplete")) {
            return NullNode.getInstance();
        }
        JsonNode response = event.path("response");
        String reason = "stop";
        for (JsonNode item : response.path("output")) {
            if (item.path("type").asText().endsWith("_call") && item.has("call_id")) {
                reason = "tool_calls";
            }
        }
        if (type.equals("response.incomplete")) {
            boolean isFiltered = response.path("incomplete_details").path("reason").asText().equals("content_filter");
            reason = isFiltered ? "content_filter" : "length";
        }
        return TextNode.valueOf(reason);
    }

    /** The piece of text that an event brings, or null. The stream ends with its connection. */
    private static JsonNode outputDelta2(JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta") ? event.get("delta") : null;
    }
}
