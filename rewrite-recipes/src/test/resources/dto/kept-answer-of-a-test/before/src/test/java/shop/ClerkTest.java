package shop;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class ClerkTest {
    void answersWhatItIsTold() {
        Reply reply = new Reply(List.of(new Reply.Choice(new Reply.Message("assistant", "Left."), "stop")));
        RestTemplate template = new RestTemplate() {
            @Override
            public <T> T postForObject(String url, Object request, Class<T> type, Object... variables) {
                return type == Reply.class ? type.cast(reply) : null;
            }
        };
        if (!new Clerk(template).ask("Where to?").equals("Left.")) {
            throw new AssertionError();
        }
    }
}
