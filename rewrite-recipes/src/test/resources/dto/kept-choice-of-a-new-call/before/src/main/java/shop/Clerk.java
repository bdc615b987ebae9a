package shop;

import java.util.List;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();

    private Reply send(String question) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        return template.postForObject(
                "https://api.openai.com/v1/chat/completions", new HttpEntity<>(ask, headers), Reply.class);
    }

    public String ask(String question) {
        Reply.Choice first = send(question).choices().get(0);
        String text = first.message().content();
        return text == null ? String.valueOf(first.message().content()) : text;
    }
}
