import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;

class HttpAnswerPort implements AnswerPort {
    private final RestTemplate restTemplate = new RestTemplate();

    @Override
    public String complete(List<Map<String, String>> messages) {
        if (messages.get(0).get("role") == null) {
            throw new IllegalArgumentException("no role");
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("none");
        Map<String, Object> body = Map.of("model", "gpt-4o", "input", messages, "store", false);
        Map<?, ?> response = restTemplate.postForObject(
                "https://api.openai.com/v1/responses", new HttpEntity<>(body, headers), Map.class);
        return outputText(response);
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
