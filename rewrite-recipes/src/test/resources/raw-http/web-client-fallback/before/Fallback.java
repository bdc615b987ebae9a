import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

class Fallback {
    private final WebClient webClient = WebClient.builder()
            .baseUrl("https://api.openai.com/v1")
            .defaultHeader("Authorization", "Bearer none")
            .build();

    String ask(String prompt) {
        Map<String, Object> system = new HashMap<>();
        system.put("role", "system");
        system.put("content", tone(prompt));
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("messages", new Object[] {system, Map.of("role", "user", "content", prompt)});
        return webClient
                .post()
                .uri("/chat/completions")
                .bodyValue(body)
                .retrieve()
                .bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {})
                .onErrorResume(failure -> Mono.error(new IllegalStateException("no answer")))
                .timeout(Duration.ofSeconds(30))
                .flatMap(this::text)
                .onErrorReturn("nothing")
                .block();
    }

    private Mono<String> text(Map<String, Object> answer) {
        var choices = (List<Map<String, Object>>) answer.get("choices");
        if (choices != null && !choices.isEmpty()) {
            var message = (Map<String, Object>) choices.get(0).get("message");
            return Mono.justOrEmpty((String) message.get("content"));
        }
        return Mono.empty();
    }

    private String tone(String prompt) {
        return prompt.isEmpty() ? "Be short." : "Be kind.";
    }
}
