package shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestClient;

public class Clerk {
    private final RestClient client = RestClient.builder()
            .baseUrl("https://api.openai.com/v1")
            .defaultHeader("Authorization", "Bearer none")
            .build();

    public String ask(String question) {
        return text(new Ask("gpt-5.4", List.of(Map.of("role", "tool", "content", question, "tool_call_id", "call_1"))));
    }

    private String text(Ask ask) {
        return client.post()
                .uri("/chat/completions")
                .body(ask)
                .retrieve()
                .body(Reply.class)
                .choices()
                .get(0)
                .message()
                .content();
    }
}
