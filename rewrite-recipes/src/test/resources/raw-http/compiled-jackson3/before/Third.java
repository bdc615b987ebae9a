import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class Third {
    private final RestClient client =
            RestClient.builder().baseUrl("https://api.openai.com/v1").build();
    private final JsonMapper mapper = new JsonMapper();

    String asText(String prompt) {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", "gpt-4o");
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "user").put("content", prompt);
        String json = client.post()
                .uri("/chat/completions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(mapper.writeValueAsString(body))
                .retrieve()
                .body(String.class);
        JsonNode root = mapper.readTree(json);
        JsonNode message = root.path("choices").path(0).path("message");
        JsonNode refusal = message.path("refusal");
        if (!refusal.isNull() && !refusal.isMissingNode() && !refusal.asString().isBlank()) {
            throw new IllegalStateException("refused");
        }
        return message.path("content").asString();
    }

    String asNode(String prompt) {
        JsonNode answer = client.post()
                .uri("/chat/completions")
                .body(Map.of("model", "gpt-4o", "messages", List.of(Map.of("role", "user", "content", prompt))))
                .retrieve()
                .body(JsonNode.class);
        return answer.get("choices").get(0).get("message").get("content").asString();
    }
}
