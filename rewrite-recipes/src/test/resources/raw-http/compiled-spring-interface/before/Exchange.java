import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

class Exchange {
    interface Api {
        @PostExchange("/chat/completions")
        JsonNode chat(@RequestBody Map<String, Object> body);
    }

    private final Api api = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(RestClient.builder()
                    .baseUrl("https://api.openai.com/v1")
                    .defaultHeader("Authorization", "Bearer none")
                    .build()))
            .build()
            .createClient(Api.class);

    String ask(String question) {
        JsonNode answer = api.chat(Map.of(
                "model", "gpt-4o",
                "messages", List.of(Map.of("role", "user", "content", question))));
        return answer.at("/choices/0/message/content").asText();
    }
}
