import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

class EachMap {
    private final RestTemplate template = new RestTemplate();

    @SuppressWarnings("unchecked")
    String ask(String question) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        Map<String, Object> body =
                Map.of("model", "gpt-4o", "messages", List.of(Map.of("role", "user", "content", question)));
        Map<String, Object> answer = template.postForObject(
                "https://api.openai.com/v1/chat/completions", new HttpEntity<>(body, headers), Map.class);
        List<Map<String, Object>> choices = (List<Map<String, Object>>) answer.get("choices");
        String text = "";
        if (choices != null && choices.size() > 0) {
            for (Map<String, Object> choice : choices) {
                Map<String, Object> message = (Map<String, Object>) choice.get("message");
                text += message.get("content");
            }
        }
        return text;
    }
}
