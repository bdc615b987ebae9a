package shop;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class Desk {
    private final RestTemplate template;

    public Desk(RestTemplate template) {
        this.template = template;
    }

    @PostMapping("/ask")
    public Completion ask(@RequestParam String question) {
        Question asked = new Question("gpt-5.4", List.of(new Turn("user", question)));
        return template.postForObject("https://api.openai.com/v1/responses", asked, Completion.class);
    }
}
