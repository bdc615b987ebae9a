import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestClient;

class Whole {
    private final RestClient client = RestClient.builder()
            .baseUrl("https://api.openai.com/v1/responses")
            .defaultHeader("Authorization", "Bearer none")
            .build();

    Object ask(String question) {
        Map<?, ?> answer = client.post()
                .body(Map.of("model", "gpt-4o", "input", List.of(Map.of("role", "user", "content", question)), "store", false))
                .retrieve()
                .body(Map.class);
        return outputText(answer);
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static String outputText(Map<?, ?> response) {
        if ("failed".equals(response.get("status"))) {
            throw new IllegalStateException("The answer failed: " + response.get("error"));
        }
        StringBuilder text = null;
        for (Object item : (List<?>) response.get("output")) {
            Object content = ((Map<?, ?>) item).get("content");
            if (content instanceof List) {
                for (Object part : (List<?>) content) {
                    if ("output_text".equals(((Map<?, ?>) part).get("type"))) {
                        text = (text == null ? new StringBuilder() : text).append(((Map<?, ?>) part).get("text"));
                    }
                }
            }
        }
        return text == null ? null : text.toString();
    }
}
