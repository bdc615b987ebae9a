import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class Third {
    private final RestClient client =
            RestClient.builder().baseUrl("https://api.openai.com/v1").build();
    private final JsonMapper mapper = new JsonMapper();

    String asText(String prompt) {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", "gpt-4o");
        ArrayNode messages = body.putArray("input");
        body.put("store", false);
        messages.addObject().put("role", "user").put("content", prompt);
        String json = client.post()
                .uri("/responses")
                .contentType(MediaType.APPLICATION_JSON)
                .body(mapper.writeValueAsString(body))
                .retrieve()
                .body(String.class);
        JsonNode root = mapper.readTree(json);
        JsonNode refusal = outputRefusal(root);
        if (!refusal.isNull() && !refusal.isMissingNode() && !refusal.asString().isBlank()) {
            throw new IllegalStateException("refused");
        }
        return outputText(root).asString();
    }

    String asNode(String prompt) {
        JsonNode answer = client.post()
                .uri("/responses")
                .body(Map.of("model", "gpt-4o", "input", List.of(Map.of("role", "user", "content", prompt)), "store", false))
                .retrieve()
                .body(JsonNode.class);
        return outputText2(answer).asString();
    }

    /** What the model says instead of an answer when it refuses, or null. */
    private static JsonNode outputRefusal(JsonNode response) {
        StringBuilder refusal = null;
        for (JsonNode item : response.path("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asString().equals("refusal")) {
                    refusal = (refusal == null ? new StringBuilder() : refusal)
                            .append(part.path("refusal").asString());
                }
            }
        }
        return refusal == null ? NullNode.getInstance() : StringNode.valueOf(refusal.toString());
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
        if (response.path("status").asString().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        if (!response.has("output")) {
            return MissingNode.getInstance();
        }
        StringBuilder text = null;
        for (JsonNode item : response.path("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asString().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asString());
                }
            }
        }
        return text == null ? NullNode.getInstance() : StringNode.valueOf(text.toString());
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText2(JsonNode response) {
        if (response.path("status").asString().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        StringBuilder text = null;
        for (JsonNode item : response.get("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asString().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asString());
                }
            }
        }
        return text == null ? NullNode.getInstance() : StringNode.valueOf(text.toString());
    }
}
