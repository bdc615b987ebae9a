package shop;

import java.util.List;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();

    public String ask(String question) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Reply reply = template.postForObject(
                "https://api.openai.com/v1/responses",
                new HttpEntity<>(Ask.of("gpt-5.4", List.of(new Turn("user", question)), 1, 64), headers),
                Reply.class);
        Reply.Usage usage = reply.getUsage();
        return reply.outputText() + usage.getSaid() + (reply.getWhen() > 0);
    }
}
