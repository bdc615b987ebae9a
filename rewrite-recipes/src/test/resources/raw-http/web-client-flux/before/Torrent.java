import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

class Torrent {
    private final WebClient webClient = WebClient.builder()
            .baseUrl("https://api.openai.com/v1")
            .defaultHeader("Authorization", "Bearer none")
            .build();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String prompt) {
        return String.join("", stream(prompt).collectList().block());
    }

    private Flux<String> stream(String prompt) {
        Map<String, Object> body = Map.of(
                "model", "gpt-4o",
                "stream", true,
                "messages", List.of(Map.of("role", "user", "content", prompt)));
        return webClient
                .post()
                .uri("/chat/completions")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .bodyValue(body)
                .retrieve()
                .bodyToFlux(String.class)
                .filter(data -> !data.equals("[DONE]"))
                .map(this::piece)
                .filter(piece -> !piece.isEmpty());
    }

    private String piece(String data) {
        try {
            JsonNode choices = mapper.readTree(data).path("choices");
            if (!choices.isArray() || choices.isEmpty()) {
                return "";
            }
            return choices.get(0).path("delta").path("content").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
