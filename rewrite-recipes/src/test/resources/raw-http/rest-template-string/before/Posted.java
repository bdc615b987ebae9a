import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

class Posted {
    private static final String TEMPLATE =
            "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":%s}],\"max_tokens\":%d,\"stream\":false}";

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
                "https://api.openai.com/v1/chat/completions", new HttpEntity<>(json, headers), String.class);
        JsonNode root = mapper.readTree(response.getBody());
        JsonNode message = root.path("choices").get(0).path("message");
        return message.path("content").asText();
    }
}
