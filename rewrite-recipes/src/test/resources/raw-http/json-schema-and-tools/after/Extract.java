import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Extract {
    private static final String URL = "https://api.openai.com/v1/responses";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String picture(String question, String image) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", "gpt-4o");
        body.put("input", List.of(Map.of(
                "role", "user",
                "content", List.of(
                        Map.of("type", "input_text", "text", question),
                        Map.of("type", "input_image", "image_url", image, "detail", "auto")))));
        body.put("store", false);
        return outputText(send(mapper.writeValueAsString(body)).get()).asText();
    }

    String schema(String question) throws Exception {
        return outputText(send("""
                {
                  "model": "gpt-4o",
                  "input": [{"role": "user", "content": "%s"}],
                  "text": {"format": {
                    "type": "json_schema",
                    "name": "person",
                      "strict": true,
                      "schema": {
                        "type": "object",
                        "properties": {"name": {"type": "string"}},
                        "required": ["name"],
                        "additionalProperties": false
                      }
                  }},
                  "store": false
                }
                """.formatted(question)).get()).asText();
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

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
        if (response.path("status").asText().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        StringBuilder text = null;
        for (JsonNode item : response.get("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asText());
                }
            }
        }
        return text == null ? NullNode.getInstance() : TextNode.valueOf(text.toString());
    }
}
