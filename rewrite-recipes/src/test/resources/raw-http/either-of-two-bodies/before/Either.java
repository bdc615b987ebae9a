import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

class Either {
    private static final String URL = "https://api.openai.com/v1/chat/completions";

    private final RestTemplate restTemplate = new RestTemplate();

    String ask(String system, String question) {
        List<Map<String, Object>> messages = List.of(
                Map.of("role", "system", "content", system),
                Map.of("role", "user", "content", question));
        return complete(messages, null);
    }

    String look(String imageUrl, String question, int limit) {
        List<Map<String, Object>> content = List.of(
                Map.of("type", "image_url", "image_url", Map.of("url", "https://example.org/" + imageUrl)),
                Map.of("type", "text", "text", question));
        List<Map<String, Object>> messages = List.of(Map.of("role", "user", "content", content));
        return complete(messages, limit + 16);
    }

    private String complete(List<Map<String, Object>> messages, Integer limit) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        Map<String, Object> body = limit != null
                ? Map.of("model", "gpt-4o-mini", "messages", messages, "max_tokens", limit)
                : Map.of("model", "gpt-4o-mini", "messages", messages, "temperature", 0.7);
        HttpEntity<Map<String, Object>> entity = new HttpEntity<>(body, headers);
        JsonNode response = restTemplate.postForObject(URL, entity, JsonNode.class);
        if (response == null) {
            return null;
        }
        JsonNode content = response.path("choices").path(0).path("message").path("content");
        return content.isMissingNode() ? null : content.asText();
    }
}
