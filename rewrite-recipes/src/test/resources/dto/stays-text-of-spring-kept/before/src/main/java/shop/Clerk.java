package shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    private final RestTemplate template = new RestTemplate();
    private final ObjectMapper mapper =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final List<String> archive = new ArrayList<>();

    public String ask(String question) throws JsonProcessingException {
        Map<String, Object> body = Map.of(
                "model", "gpt-5.4", "messages", List.of(Map.of("role", "user", "content", question)));
        String json = template.postForObject("https://api.openai.com/v1/chat/completions", body, String.class);
        archive.add(json);
        return mapper.readValue(json, Reply.class).getChoices().get(0).getMessage().getContent();
    }
}
