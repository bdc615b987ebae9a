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

    public String ask(List<Map<String, String>> messages) {
        return text(new Ask("gpt-5.4", messages));
    }

    public String askAll(List<String> questions) {
        List<Map<String, String>> messages = new ArrayList<>();
        questions.forEach(question -> messages.add(Map.of("role", "user", "content", question)));
        return ask(messages);
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
