import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

class Kinds {
    private final RestTemplate template = new RestTemplate();

    @SuppressWarnings("unchecked")
    String ask(String question) throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("input", List.of(Map.of("role", "user", "content", question)));
        body.put("store", false);
        ResponseEntity<String> response = template.exchange(
                "https://api.openai.com/v1/responses",
                HttpMethod.POST,
                new HttpEntity<>(body, headers),
                String.class);
        String text = response.getBody();
        if (text == null || !text.trim().startsWith("{")) {
            return "This is no JSON.";
        }
        Map<String, Object> answer = new ObjectMapper().readValue(text, Map.class);
        if (answer.containsKey("output") && answer.get("output") instanceof List) {
            if (outputText(answer) instanceof String) {
                return outputText(answer);
            }
        }
        return "nothing";
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
