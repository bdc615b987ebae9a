package shop;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template;
    private Object last;

    public Clerk(RestTemplate template) {
        this.template = template;
    }

    public void ask(String question) {
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        last = template.postForObject("https://api.openai.com/v1/chat/completions", ask, Reply.class);
    }

    public String said() {
        return ((Reply) last).choices().get(0).message().content();
    }
}
