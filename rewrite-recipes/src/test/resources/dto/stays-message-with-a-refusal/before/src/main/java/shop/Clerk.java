package shop;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class Clerk {
    private final RestTemplate template;

    public Clerk(RestTemplate template) {
        this.template = template;
    }

    @GetMapping("/ask")
    public Reply ask(String question) {
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        return template.postForObject("https://api.openai.com/v1/chat/completions", ask, Reply.class);
    }
}
