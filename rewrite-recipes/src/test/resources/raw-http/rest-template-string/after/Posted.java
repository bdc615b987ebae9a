import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

class Posted {
    private static final String TEMPLATE =
            "{\"model\":\"%s\",\"input\":[{\"role\":\"user\",\"content\":%s}],\"max_output_tokens\":%d,\"stream\":false,\"store\":false}";

    private static final Logger LOG = LoggerFactory.getLogger(Posted.class);

    private final RestTemplate rest = new RestTemplate();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String prompt) throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Authorization", "Bearer none");
        String json = String.format(TEMPLATE, "gpt-4o", mapper.writeValueAsString(prompt), 50);
        LOG.debug("Sending " + json);
        ResponseEntity<String> response = rest.postForEntity(
                "https://api.openai.com/v1/responses", new HttpEntity<>(json, headers), String.class);
        JsonNode root = mapper.readTree(response.getBody());
        return outputText(root).asText();
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
