package shop;

import java.util.List;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();

    public String ask(String question) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
        Reply reply = template.exchange(
                        "https://api.openai.com/v1/chat/completions",
                        HttpMethod.POST,
                        new HttpEntity<>(ask, headers),
                        Reply.class)
                .getBody();
        // An answer without choices is no answer.
        List<Reply.Choice> choices = reply.getChoices();
        if (choices == null || choices.isEmpty()) {
            return "nothing";
        }
        Reply.Choice first = choices.get(0);
        return first.getMessage().getContent() + choices.stream()
                .findFirst()
                .map(choice -> choice.getMessage().getContent())
                .orElse("?");
    }
}
