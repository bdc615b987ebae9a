package shop;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template;

    public Clerk(RestTemplate template) {
        this.template = template;
    }

    public String ask(String question) {
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        Reply reply = template.postForObject("https://api.openai.com/v1/responses", ask, Reply.class);
        StringBuilder all = new StringBuilder();
        for (Reply.Choice choice : reply.choices()) {
            all.append(choice.message().content());
        }
        return all.toString();
    }
}
