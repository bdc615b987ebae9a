import com.fasterxml.jackson.databind.JsonNode;
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
                .uri("/chat/completions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "model", "gpt-4o",
                        "messages", List.of(
                                Map.of("role", "system", "content", "Be kind."),
                                Map.of("role", "user", "content", prompt)),
                        "response_format", Map.of("type", "text"),
                        "max_tokens", 64))
                .retrieve()
                .body(JsonNode.class);
        return answer.get("choices").get(0).get("message").get("content").asText();
    }
}
