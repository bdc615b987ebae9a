package shop;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

public class Guide {
    private final RestClient chatClient;

    public Guide(RestClient chatClient) {
        this.chatClient = chatClient;
    }

    public String ask(String question) {
        Reply reply = chatClient
                .post()
                .body(new Ask("gpt-5.4", List.of(new Ask.Turn("user", question))))
                .retrieve()
                .body(Reply.class);
        return said(new HttpHeaders(), reply);
    }

    private static String said(HttpHeaders headers, Reply reply) {
        return headers.size() + reply.outputText();
    }
}
