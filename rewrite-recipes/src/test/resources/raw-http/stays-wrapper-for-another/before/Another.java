import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

class Another {
    private final RestTemplate template = new RestTemplate();

    String ask(String question) throws Exception {
        String text = template.postForObject(
                "https://api.openai.com/v1/chat/completions", entity(question), String.class);
        return new ObjectMapper().readTree(text).at("/choices/0/message/content").asText();
    }

    void keep(String question) {
        template.postForObject("http://localhost:8080/questions", entity(question), String.class);
    }

    private static HttpEntity<Map<String, Object>> entity(String question) {
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("messages", List.of(Map.of("role", "user", "content", question)));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        return new HttpEntity<>(body, headers);
    }
}
