package shop;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();

    @org.springframework.beans.factory.annotation.Value("${openai.api.url}")
    private String url;

    public String ask(String question) {
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        Reply reply = template.postForObject(url, ask, Reply.class);
        return reply.choices().get(0).message().content();
    }
}
