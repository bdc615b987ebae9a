import com.fasterxml.jackson.databind.ObjectMapper;
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
        body.put("messages", new Object[] {
            new HashMap<String, String>() {{
                put("role", "system");
                put("content", "Be kind.");
            }},
            new HashMap<String, String>() {{
                put("role", "user");
                put("content", question);
            }}
        });
        return send(new HttpHeaders(), mapper.writeValueAsString(body));
    }

    String askBriefly(String question) throws Exception {
        Map<String, Object> body = new HashMap<String, Object>() {{
            put("model", "gpt-4o");
            put("max_tokens", 50);
            put("n", 1);
            put("messages", new ArrayList<Object>() {{
                add(Map.of("role", "user", "content", question));
            }});
        }};
        return send(new HttpHeaders(), mapper.writeValueAsString(body));
    }

    private String send(HttpHeaders headers, String body) throws Exception {
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        ResponseEntity<String> response = template.exchange(
                "https://api.openai.com/v1/chat/completions",
                HttpMethod.POST,
                new HttpEntity<>(body, headers),
                String.class);
        return mapper.readTree(response.getBody()).at("/choices/0/message/content").asText();
    }
}
