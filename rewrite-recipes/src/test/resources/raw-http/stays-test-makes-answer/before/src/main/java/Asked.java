import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

class Asked {
    private final RestTemplate rest;

    Asked(RestTemplate rest) {
        this.rest = rest;
    }

    String grade(String work) {
        JsonNode answer = rest.postForObject(
                "https://api.openai.com/v1/chat/completions",
                Map.of("model", "gpt-4o", "messages", List.of(Map.of("role", "user", "content", work))),
                JsonNode.class);
        return answer.path("choices").path(0).path("message").path("content").asText();
    }
}
