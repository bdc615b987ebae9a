import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

class Unnamed {
    private final RestTemplate template = new RestTemplate();

    @SuppressWarnings("unchecked")
    String ask(String question) {
        ResponseEntity<Map> response =
                template.postForEntity("https://api.openai.com/v1/chat/completions", entity(question), Map.class);
        if (response.getBody() != null) {
            List<Map<String, Object>> choices =
                    (List<Map<String, Object>>) response.getBody().get("choices");
            if (choices != null && !choices.isEmpty()) {
                Map<String, Object> message =
                        (Map<String, Object>) choices.get(0).get("message");
                return message != null ? (String) message.get("content") : "no message";
            }
        }
        return "no answer";
    }

    String askAgain(String question) throws Exception {
        String text = template.postForObject(
                "https://api.openai.com/v1/chat/completions", entity(question), String.class);
        JsonNode message = new ObjectMapper().readTree(text).path("choices").path(0).path("message");
        if (message.has("content")) {
            return message.path("content").asText();
        }
        return "no content";
    }

    boolean has(String question) throws Exception {
        String text = template.postForObject(
                "https://api.openai.com/v1/chat/completions", entity(question), String.class);
        return new ObjectMapper().readTree(text).path("choices").path(0).path("message").has("content");
    }

    private static HttpEntity<Map<String, Object>> entity(String question) {
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("messages", List.of(Map.of("role", "user", "content", question)));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        return new HttpEntity<>(body, headers);
    }
}
