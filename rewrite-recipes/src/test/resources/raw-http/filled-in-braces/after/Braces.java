import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

class Braces {
    private final RestTemplate template = new RestTemplate();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String question) throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("input", new Object[] {
            new HashMap<String, String>() {{
                put("role", "system");
                put("content", "Be kind.");
            }},
            new HashMap<String, String>() {{
                put("role", "user");
                put("content", question);
            }}
        });
        body.put("store", false);
        return send(new HttpHeaders(), mapper.writeValueAsString(body));
    }

    String askBriefly(String question) throws Exception {
        Map<String, Object> body = new HashMap<String, Object>() {{
            put("model", "gpt-4o");
            put("max_output_tokens", 50);
            put("input", new ArrayList<Object>() {{
                add(Map.of("role", "user", "content", question));
            }});
            put("store", false);
        }};
        return send(new HttpHeaders(), mapper.writeValueAsString(body));
    }

    private String send(HttpHeaders headers, String body) throws Exception {
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        ResponseEntity<String> response = template.exchange(
                "https://api.openai.com/v1/responses",
                HttpMethod.POST,
                new HttpEntity<>(body, headers),
                String.class);
        return outputText(mapper.readTree(response.getBody())).asText();
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
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
