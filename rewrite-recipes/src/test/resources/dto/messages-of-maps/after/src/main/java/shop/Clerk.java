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
        return text(new Ask("gpt-5.4", List.of(Map.of("role", "user", "content", question))));
    }

    public String advise(String question) {
        List<Map<String, String>> messages = new ArrayList<>();
        messages.add(Map.of("role", "system", "content", "Be short."));
        messages.add(Map.of("content", question, "role", "user"));
        return text(new Ask("gpt-5.4", messages));
    }

    private String text(Ask ask) {
        return client.post()
                .uri("/responses")
                .body(ask)
                .retrieve()
                .body(Reply.class)
                .outputText();
    }
}
