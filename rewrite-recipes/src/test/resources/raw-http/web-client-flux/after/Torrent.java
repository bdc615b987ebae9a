import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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
                "input", List.of(Map.of("role", "user", "content", prompt)),
                "store", false);
        return webClient
                .post()
                .uri("/responses")
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
            JsonNode answer = mapper.readTree(data);
            if (!isPiece(answer)) {
                return "";
            }
            return outputDelta(answer).asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    /** Whether an event has a piece of text, or is the last one of an answer. */
    private static boolean isPiece(JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta")
                || type.equals("response.completed")
                || type.equals("response.incomplete");
    }

    /** The piece of text that an event brings, or a missing node. The stream ends with its connection. */
    private static JsonNode outputDelta(JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta") ? event.path("delta") : MissingNode.getInstance();
    }
}
