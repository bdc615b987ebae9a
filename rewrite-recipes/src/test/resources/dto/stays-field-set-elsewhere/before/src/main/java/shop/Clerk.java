package shop;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();

    public String ask(List<Ask.Turn> turns) {
        Ask ask = new Ask();
        ask.model = "gpt-5.4";
        ask.messages = turns;
        ask.n = 2;
        Reply reply = template.postForObject("https://api.openai.com/v1/chat/completions", ask, Reply.class);
        return reply.choices().get(0).message().content();
    }
}
