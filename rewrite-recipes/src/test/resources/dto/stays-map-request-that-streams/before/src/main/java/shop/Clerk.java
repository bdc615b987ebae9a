package shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();

    public String ask(String question) {
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-5.4");
        body.put("stream", true);
        body.put("messages", List.of(Map.of("role", "user", "content", question)));
        Reply reply = template.postForObject("https://api.openai.com/v1/chat/completions", body, Reply.class);
        return reply.getChoices().get(0).getMessage().getContent();
    }
}
