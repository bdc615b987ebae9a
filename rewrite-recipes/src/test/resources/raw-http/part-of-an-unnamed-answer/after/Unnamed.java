import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

class Unnamed {
    private final RestTemplate template = new RestTemplate();

    @SuppressWarnings("unchecked")
    String ask(String question) {
        ResponseEntity<Map> response =
                template.postForEntity("https://api.openai.com/v1/responses", entity(question), Map.class);
        if (response.getBody() != null) {
            Map<?, ?> answer = response.getBody();
            List<Map<String, Object>> choices =
                    (List<Map<String, Object>>) answer.get("output");
            if (choices != null && !choices.isEmpty()) {
                return answer != null ? outputText(answer) : "no message";
            }
        }
        return "no answer";
    }

    String askAgain(String question) throws Exception {
        String text = template.postForObject(
                "https://api.openai.com/v1/responses", entity(question), String.class);
        JsonNode answer = new ObjectMapper().readTree(text);
        if (answer.has("output")) {
            return outputText2(answer).asText();
        }
        return "no content";
    }

    boolean has(String question) throws Exception {
        String text = template.postForObject(
                "https://api.openai.com/v1/responses", entity(question), String.class);
        return new ObjectMapper().readTree(text).has("output");
    }

    private static HttpEntity<Map<String, Object>> entity(String question) {
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("input", List.of(Map.of("role", "user", "content", question)));
        body.put("store", false);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        return new HttpEntity<>(body, headers);
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

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText2(JsonNode response) {
        if (response.path("status").asText().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        if (!response.has("output")) {
            return MissingNode.getInstance();
        }
        StringBuilder text = null;
        for (JsonNode item : response.path("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asText());
                }
            }
        }
        return text == null ? NullNode.getInstance() : TextNode.valueOf(text.toString());
    }
}
