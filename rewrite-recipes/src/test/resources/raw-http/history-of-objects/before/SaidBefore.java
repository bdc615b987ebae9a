import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;

class SaidBefore {
    private final RestTemplate restTemplate = new RestTemplate();

    record SaidLine(String role, String content) {}

    public String ask(List<SaidLine> earlier, String question) {
        List<Object> messages = new ArrayList<>(earlier);
        messages.add(Map.of("role", "user", "content", question));
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Map<String, Object> body = Map.of("model", "gpt-4o", "messages", messages);
        Map<?, ?> response = restTemplate.postForObject(
                "https://api.openai.com/v1/chat/completions", new HttpEntity<>(body, headers), Map.class);
        if (response == null || response.containsKey("error")) {
            return "nothing";
        }
        List<Map<String, Object>> choices = (List<Map<String, Object>>) response.get("choices");
        Map<String, Object> message = (Map<String, Object>) choices.get(0).get("message");
        return (String) message.getOrDefault("content", "nothing");
    }
}
