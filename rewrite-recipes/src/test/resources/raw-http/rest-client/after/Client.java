import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

class Client {
    private final RestClient client = RestClient.builder()
            .baseUrl("https://api.openai.com/v1")
            .defaultHeader("Authorization", "Bearer none")
            .build();

    String ask(String prompt) {
        JsonNode answer = client.post()
                .uri("/responses")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "model", "gpt-4o",
                        "input", List.of(
                                Map.of("role", "system", "content", "Be kind."),
                                Map.of("role", "user", "content", prompt)),
                        "text", Map.of("format", Map.of("type", "text")),
                        "max_output_tokens", 64,
                        "store", false))
                .retrieve()
                .body(JsonNode.class);
        return outputText(answer).asText();
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
