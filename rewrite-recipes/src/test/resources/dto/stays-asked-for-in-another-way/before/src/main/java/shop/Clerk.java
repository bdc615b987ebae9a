package shop;

import java.util.List;
import org.springframework.web.reactive.function.client.WebClient;

public class Clerk {
    private final WebClient client = WebClient.create("https://api.openai.com/v1");

    public String ask(String question) {
        Reply reply = client.post()
                .uri("/chat/completions")
                .bodyValue(new Ask("gpt-5.4", List.of(new Ask.Turn("user", question))))
                .retrieve()
                .bodyToFlux(Reply.class)
                .blockFirst();
        return reply.choices().get(0).message().content();
    }
}
