import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

class RiddleByTemplate {
    private final RestTemplate restTemplate = new RestTemplate();

    String ask(String question) {
        Riddle riddle = new Riddle("gpt-5.4", List.of(new Riddle.Line("user", question)));
        riddle.limit = 900;
        return send(riddle);
    }

    private String send(Riddle riddle) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        HttpEntity<Riddle> entity = new HttpEntity<>(riddle, headers);
        ResponseEntity<JsonNode> response = restTemplate.exchange(
                "https://api.openai.com/v1/responses", HttpMethod.POST, entity, JsonNode.class);
        return outputText(response.getBody()).asText();
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
        if (response.path("status").asText().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        StringBuilder text = null;
        for (JsonNode item : response.get("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asText());
                }
            }
        }
        return text == null ? NullNode.getInstance() : TextNode.valueOf(text.toString());
    }
}
