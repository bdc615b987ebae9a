package shop;

import java.util.List;
import org.springframework.web.client.RestClient;

public class Clerk {
    private final RestClient client = RestClient.builder()
            .baseUrl("https://api.openai.com/v1/chat/completions")
            .defaultHeader("Authorization", "Bearer none")
            .build();

    public String ask(String question) {
        Message message = Message.user(question);
        Reply reply = client.post()
                .body(new Ask("gpt-5.4", List.of(message)))
                .retrieve()
                .body(Reply.class);
        return reply.choices().get(0).message().getContent();
    }
}
