package shop;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template;

    public Clerk(RestTemplate template) {
        this.template = template;
    }

    public Reply reply(String question) {
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        return template.postForObject("https://api.openai.com/v1/responses", ask, Reply.class);
    }
}
