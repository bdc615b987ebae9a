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
        Reply reply = send(question);
        Reply.Choice first = reply.choices().get(0);
        return "length".equals(first.finish_reason()) ? "cut" : first.message().content();
    }
}
