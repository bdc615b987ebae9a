package shop;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();
    private Object last;

    public void ask(String question) {
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        last = template.postForObject("https://api.openai.com/v1/chat/completions", ask, Reply.class);
    }
}
