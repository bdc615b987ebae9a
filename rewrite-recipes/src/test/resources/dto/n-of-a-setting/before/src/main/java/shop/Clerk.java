package shop;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private static final int ONE = 1;

    private final RestTemplate template = new RestTemplate();
    private final String url;

    @Value("${openai.number:1}")
    private int number = 1;

    @Value("${openai.tokens}")
    private int tokens = 64;

    public Clerk(@Value("${openai.url}") String url) {
        this.url = url;
    }

    public String ask(String question) {
        return send(Ask.of("gpt-5.4", List.of(new Turn("user", question)), number, tokens));
    }

    public String shout(String question) {
        return send(Ask.of("gpt-5.4", List.of(new Turn("user", question.toUpperCase())), ONE, 32));
    }

    private String send(Ask ask) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Reply reply = template.postForObject(url, new HttpEntity<>(ask, headers), Reply.class);
        return reply.choices().get(0).message().content();
    }
}
