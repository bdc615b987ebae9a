import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

class Kinds {
    private final RestTemplate template = new RestTemplate();

    @SuppressWarnings("unchecked")
    String ask(String question) throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("messages", List.of(Map.of("role", "user", "content", question)));
        ResponseEntity<String> response = template.exchange(
                "https://api.openai.com/v1/chat/completions",
                HttpMethod.POST,
                new HttpEntity<>(body, headers),
                String.class);
        String text = response.getBody();
        if (text == null || !text.trim().startsWith("{")) {
            return "This is no JSON.";
        }
        Map<String, Object> answer = new ObjectMapper().readValue(text, Map.class);
        if (answer.containsKey("choices") && answer.get("choices") instanceof List) {
            List<Map<String, Object>> choices = (List<Map<String, Object>>) answer.get("choices");
            Map<String, Object> message = (Map<String, Object>) choices.get(0).get("message");
            if (message.get("content") instanceof String) {
                return (String) message.get("content");
            }
        }
        return "nothing";
    }
}
