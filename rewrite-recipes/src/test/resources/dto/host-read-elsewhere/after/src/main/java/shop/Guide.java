package shop;

import java.util.List;
import org.springframework.web.client.RestClient;

public class Guide {
    private final RestClient client;

    public Guide(RestClient client) {
        this.client = client;
    }

    public String ask(String question) {
        Reply reply = client.post()
                .uri("/responses")
                .body(new Ask("gpt-5.4", List.of(new Ask.Turn("user", question))))
                .retrieve()
                .body(Reply.class);
        return reply.outputText();
    }
}
