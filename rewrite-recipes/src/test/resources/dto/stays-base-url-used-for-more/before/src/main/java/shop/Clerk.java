package shop;

import java.util.List;
import org.springframework.web.client.RestClient;

public class Clerk {
    private final RestClient client =
            RestClient.builder().baseUrl("https://api.openai.com/v1/chat/completions").build();

    public String ask(String question) {
        Reply reply = client.post()
                .body(new Ask("gpt-5.4", List.of(new Ask.Turn("user", question))))
                .retrieve()
                .body(Reply.class);
        return reply.choices().get(0).message().content();
    }

    public String raw(String json) {
        return client.post().body(json).retrieve().body(String.class);
    }
}
