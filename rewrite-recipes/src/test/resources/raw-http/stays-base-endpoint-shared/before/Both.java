import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestClient;

class Both {
    private final RestClient client =
            RestClient.create("https://api.openai.com/v1/chat/completions");

    Object ask(String question) {
        Map<?, ?> answer = client.post()
                .body(Map.of("model", "gpt-4o", "messages", List.of(Map.of("role", "user", "content", question))))
                .retrieve()
                .body(Map.class);
        List<?> choices = (List<?>) answer.get("choices");
        return ((Map<?, ?>) ((Map<?, ?>) choices.get(0)).get("message")).get("content");
    }

    String stored() {
        return client.get().retrieve().body(String.class);
    }
}
