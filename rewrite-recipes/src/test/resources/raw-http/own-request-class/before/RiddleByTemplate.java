import com.fasterxml.jackson.databind.JsonNode;
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
                "https://api.openai.com/v1/chat/completions", HttpMethod.POST, entity, JsonNode.class);
        return response.getBody().path("choices").get(0).path("message").path("content").asText();
    }
}
