import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
                if (root.has("error")) {
                    throw new IOException(root.get("error").toString());
                }
                JsonNode choices = root.get("choices");
                if (choices == null || !choices.isArray() || choices.isEmpty()) {
                    continue;
                }
                JsonNode content = choices.get(0).path("delta").path("content");
                if (!content.isMissingNode() && !content.isNull()) {
                    text.append(content.asText());
                }
                String reason = choices.get(0).path("finish_reason").asText("");
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
                    for (JsonNode choice : event.path("choices")) {
                        JsonNode delta = choice.get("delta");
                        if (delta != null && delta.hasNonNull("content")) {
                            text.append(delta.get("content").asText());
                        }
                    }
                    JsonNode usage = event.path("usage");
                    if (!usage.isMissingNode() && !usage.isNull()) {
                        in = usage.path("prompt_tokens").asInt(in);
                        out = usage.path("completion_tokens").asInt(out);
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
                            if (chunk.has("choices") && chunk.get("choices").size() > 0) {
                                JsonNode delta = chunk.get("choices").get(0).get("delta");
                                if (delta.has("content") && !delta.get("content").isNull()) {
                                    text.append(delta.get("content").asText());
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
        body.putObject("stream_options").put("include_usage", true);
        body.putArray("messages").addObject().put("role", "user").put("content", question);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }
}
