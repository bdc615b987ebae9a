import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

class Either {
    private static final String URL = "https://api.openai.com/v1/responses";

    private final RestTemplate restTemplate = new RestTemplate();

    String ask(String system, String question) {
        List<Map<String, Object>> messages = List.of(
                Map.of("role", "system", "content", system),
                Map.of("role", "user", "content", question));
        return complete(messages, null);
    }

    String look(String imageUrl, String question, int limit) {
        List<Map<String, Object>> content = List.of(
                Map.of("type", "input_image", "image_url", "https://example.org/" + imageUrl, "detail", "auto"),
                Map.of("type", "input_text", "text", question));
        List<Map<String, Object>> messages = List.of(Map.of("role", "user", "content", content));
        return complete(messages, limit + 16);
    }

    private String complete(List<Map<String, Object>> messages, Integer limit) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        Map<String, Object> body = limit != null
                ? Map.of("model", "gpt-4o-mini", "input", messages, "max_output_tokens", limit, "store", false)
                : Map.of("model", "gpt-4o-mini", "input", messages, "temperature", 0.7, "store", false);
        HttpEntity<Map<String, Object>> entity = new HttpEntity<>(body, headers);
        JsonNode response = restTemplate.postForObject(URL, entity, JsonNode.class);
        if (response == null) {
            return null;
        }
        JsonNode content = outputText(response);
        return content.isMissingNode() ? null : content.asText();
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
        if (response.path("status").asText().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        if (!response.has("output")) {
            return MissingNode.getInstance();
        }
        StringBuilder text = null;
        for (JsonNode item : response.path("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asText());
                }
            }
        }
        return text == null ? NullNode.getInstance() : TextNode.valueOf(text.toString());
    }
}
