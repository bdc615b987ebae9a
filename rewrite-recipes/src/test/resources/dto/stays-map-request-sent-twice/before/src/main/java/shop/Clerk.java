package shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();

    public String ask(String question) {
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-5.4");
        body.put("messages", List.of(Map.of("role", "user", "content", question)));
        HttpEntity<Map<String, Object>> entity = new HttpEntity<>(body);
        template.postForObject("https://audit.example.com/requests", entity, String.class);
        Reply reply = template.postForObject("https://api.openai.com/v1/chat/completions", entity, Reply.class);
        return reply.getChoices().get(0).getMessage().getContent();
    }
}
