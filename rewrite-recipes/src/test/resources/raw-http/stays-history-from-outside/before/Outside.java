import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;

class Outside {
    private final RestTemplate restTemplate = new RestTemplate();

    public String ask(List<Map<String, Object>> messages) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Map<String, Object> body = Map.of("model", "gpt-4o", "messages", messages);
        Map<?, ?> response = restTemplate.postForObject(
                "https://api.openai.com/v1/chat/completions", new HttpEntity<>(body, headers), Map.class);
        List<Map<String, Object>> choices = (List<Map<String, Object>>) response.get("choices");
        Map<String, Object> message = (Map<String, Object>) choices.get(0).get("message");
        return (String) message.get("content");
    }
}
