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

class OpenBraces {
    private final RestTemplate template = new RestTemplate();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(Map<String, Object> options, String question) throws Exception {
        Map<String, Object> body = new HashMap<String, Object>() {{
            put("model", "gpt-4o");
            put("messages", List.of(Map.of("role", "user", "content", question)));
            putAll(options);
        }};
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        ResponseEntity<String> response = template.exchange(
                "https://api.openai.com/v1/chat/completions",
                HttpMethod.POST,
                new HttpEntity<>(mapper.writeValueAsString(body), headers),
                String.class);
        return mapper.readTree(response.getBody()).at("/choices/0/message/content").asText();
    }
}
