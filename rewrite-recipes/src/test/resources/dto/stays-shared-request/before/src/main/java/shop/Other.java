package shop;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class Other {
    String elsewhere(RestTemplate template) {
        return template.postForObject(
                "https://api.groq.com/openai/v1/chat/completions", new Ask("llama", List.of()), String.class);
    }
}
