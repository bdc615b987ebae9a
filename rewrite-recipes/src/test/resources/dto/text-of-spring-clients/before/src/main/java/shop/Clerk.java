package shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

public class Clerk {
    private static final String URL = "https://api.openai.com/v1/chat/completions";

    private final RestTemplate template = new RestTemplate();
    private final ObjectMapper mapper = new ObjectMapper();

    public String byTemplate(String question) throws JsonProcessingException {
        String json = mapper.writeValueAsString(ask(question));
        HttpEntity<String> entity = new HttpEntity<>(json, headers());
        HttpMethod method = HttpMethod.POST;
        ResponseEntity<String> response = template.exchange(URL, method, entity, String.class);
        if (response.getStatusCode() != HttpStatus.OK || response.getBody() == null) {
            throw new IllegalStateException("No answer: " + response.getBody());
        }
        Reply reply = mapper.readValue(response.getBody(), Reply.class);
        return reply.choices().get(0).message().content();
    }

    public String byRestClient(String question) throws JsonProcessingException {
        String text = RestClient.create()
                .post()
                .uri(URL)
                .headers(all -> all.addAll(headers()))
                .body(ask(question))
                .retrieve()
                .body(String.class);
        return mapper.readValue(text, Reply.class).choices().get(0).message().content();
    }

    public String byWebClient(String question) throws JsonProcessingException {
        String text = WebClient.create()
                .post()
                .uri(URL)
                .headers(all -> all.addAll(headers()))
                .bodyValue(Map.of("model", "gpt-5.4", "messages", List.of(Map.of("role", "user", "content", question))))
                .retrieve()
                .bodyToMono(String.class)
                .timeout(Duration.ofSeconds(20))
                .block();
        Reply reply = mapper.readValue(text, Reply.class);
        return reply.choices().get(0).message().content();
    }

    public String bound(String question) throws JsonProcessingException {
        HttpEntity<String> entity = new HttpEntity<>(mapper.writeValueAsString(ask(question)), headers());
        Reply reply = template.postForObject(URL, entity, Reply.class);
        return reply.choices().get(0).message().content();
    }

    private static Ask ask(String question) {
        return new Ask("gpt-5.4", List.of(new Turn("user", question)), 0.2);
    }

    private static HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");
        return headers;
    }
}
