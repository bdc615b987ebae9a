import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;

class Changing {
    private final RestTemplate restTemplate = new RestTemplate();
    private final List<Map<String, Object>> history = new ArrayList<>();

    public String ask(String question) {
        Map<String, Object> said = new HashMap<>();
        said.put("role", "user");
        said.put("content", question);
        history.add(said);
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Map<String, Object> body = Map.of("model", "gpt-4o", "messages", history);
        Map<?, ?> response = restTemplate.postForObject(
                "https://api.openai.com/v1/chat/completions", new HttpEntity<>(body, headers), Map.class);
        List<Map<String, Object>> choices = (List<Map<String, Object>>) response.get("choices");
        Map<String, Object> message = (Map<String, Object>) choices.get(0).get("message");
        return (String) message.get("content");
    }

    void name(String name) {
        history.get(0).put("name", name);
    }
}
