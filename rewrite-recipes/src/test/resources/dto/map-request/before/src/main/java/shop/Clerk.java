package shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

public class Clerk {
    private static final String URL = "https://api.openai.com/v1/chat/completions";

    private final RestTemplate template = new RestTemplate();

    public String summarize(String note) {
        List<Map<String, String>> messages = List.of(
                Map.of("role", "system", "content", "You write short notes."),
                Map.of("role", "user", "content", note));
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-5.4");
        body.put("messages", messages);
        body.put("temperature", 0.7);
        body.put("max_tokens", 500);
        HttpEntity<Map<String, Object>> entity = new HttpEntity<>(body, headers());
        ResponseEntity<Reply> response = template.exchange(URL, HttpMethod.POST, entity, Reply.class);
        Reply reply = response.getBody();
        if (reply != null && reply.getChoices() != null && !reply.getChoices().isEmpty()) {
            return reply.getChoices().get(0).getMessage().getContent();
        }
        return "no choices";
    }

    public String translate(String text) {
        Reply reply = template.postForObject(URL, new HttpEntity<>(request("Translate: " + text), headers()), Reply.class);
        return reply.getChoices().get(0).getMessage().getContent();
    }

    public String title(String text) {
        return WebClient.create(URL)
                .post()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer none")
                .bodyValue(Map.of(
                        "model", "gpt-5.4", "messages", List.of(Map.of("role", "user", "content", "Title: " + text))))
                .retrieve()
                .bodyToMono(Reply.class)
                .map(reply -> reply.getChoices().get(0).getMessage().getContent())
                .block();
    }

    private static Map<String, Object> request(String text) {
        return Map.of(
                "model", "gpt-5.4",
                "messages", List.of(Map.of("role", "user", "content", text)),
                "max_completion_tokens", 900);
    }

    private static HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        return headers;
    }
}
