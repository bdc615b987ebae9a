package shop;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private static final int ONE = 1;

    private final RestTemplate template = new RestTemplate();
    @Value("${openai.url}")
    private String url;

    private final int number;

    @Value("${openai.tokens}")
    private int tokens = 64;

    public Clerk(@Value("${openai.number}") int number) {
        this.number = number;
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

    public static Clerk of(int number) {
        return new Clerk(number);
    }
}
