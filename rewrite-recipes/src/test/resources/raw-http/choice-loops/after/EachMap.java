import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

class EachMap {
    private final RestTemplate template = new RestTemplate();

    @SuppressWarnings("unchecked")
    String ask(String question) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        Map<String, Object> body =
                Map.of("model", "gpt-4o", "input", List.of(Map.of("role", "user", "content", question)), "store", false);
        Map<String, Object> answer = template.postForObject(
                "https://api.openai.com/v1/responses", new HttpEntity<>(body, headers), Map.class);
        List<Map<String, Object>> choices = (List<Map<String, Object>>) answer.get("output");
        String text = "";
        if (choices != null && choices.size() > 0) {
            for (Map<String, Object> choice : new Map[] {answer}) {
                text += outputText(answer);
            }
        }
        return text;
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
