package shop;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpEntity;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();

    private final String url;

    public Clerk(@Value("${openai.api.url}") String url) {
        this.url = url;
    }

    public String ask(String question) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        Reply reply = template.postForObject(url, new HttpEntity<>(ask, headers), Reply.class);
        return reply.choices().get(0).message().content();
    }
}
