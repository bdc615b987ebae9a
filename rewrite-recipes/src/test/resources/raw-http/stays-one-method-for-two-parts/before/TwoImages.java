import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

class TwoImages {
    private final RestTemplate rest = new RestTemplate();

    String ask(String one, String other) {
        Map<String, Object> body = Map.of(
                "model", "gpt-4o",
                "messages", List.of(Map.of("role", "user", "content", List.of(image(one), image(other)))));
        Map<?, ?> answer = rest.postForObject("https://api.openai.com/v1/chat/completions", body, Map.class);
        List<?> choices = (List<?>) answer.get("choices");
        Map<?, ?> message = (Map<?, ?>) ((Map<?, ?>) choices.get(0)).get("message");
        return (String) message.get("content");
    }

    private static Map<String, Object> image(String url) {
        Map<String, Object> image = new HashMap<>();
        image.put("type", "image_url");
        image.put("image_url", Map.of("url", url));
        return image;
    }
}
