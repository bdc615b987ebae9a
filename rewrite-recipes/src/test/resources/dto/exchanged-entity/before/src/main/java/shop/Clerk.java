package shop;

import java.util.List;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();
    private final Settings settings;

    public Clerk(Settings settings) {
        this.settings = settings;
    }

    public String ask(String question) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        HttpEntity<Ask> entity = new HttpEntity<>(ask, headers);
        ResponseEntity<Reply> response = template.exchange(settings.url, HttpMethod.POST, entity, Reply.class);
        if (response.getStatusCode().is2xxSuccessful() && response.getBody() != null) {
            return response.getBody().first() + "/" + response.getBody().options.get(0).message.content;
        }
        return "Nothing";
    }
}
