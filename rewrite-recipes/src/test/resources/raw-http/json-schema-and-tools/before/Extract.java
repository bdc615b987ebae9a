import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Extract {
    private static final String URL = "https://api.openai.com/v1/chat/completions";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String picture(String question, String image) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", "gpt-4o");
        body.put("messages", List.of(Map.of(
                "role", "user",
                "content", List.of(
                        Map.of("type", "text", "text", question),
                        Map.of("type", "image_url", "image_url", Map.of("url", image))))));
        body.put("n", 1);
        return send(mapper.writeValueAsString(body)).get().path("choices").get(0).path("message").path("content").asText();
    }

    String schema(String question) throws Exception {
        return send("""
                {
                  "model": "gpt-4o",
                  "messages": [{"role": "user", "content": "%s"}],
                  "response_format": {
                    "type": "json_schema",
                    "json_schema": {
                      "name": "person",
                      "strict": true,
                      "schema": {
                        "type": "object",
                        "properties": {"name": {"type": "string"}},
                        "required": ["name"],
                        "additionalProperties": false
                      }
                    }
                  }
                }
                """.formatted(question)).get().path("choices").get(0).path("message").path("content").asText();
    }

    private CompletableFuture<JsonNode> send(String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(URL))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body)
                .thenApply(this::parse);
    }

    private JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
