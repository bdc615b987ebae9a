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
        body.put("input", new Object[] {system, Map.of("role", "user", "content", prompt)});
        body.put("store", false);
        return webClient
                .post()
                .uri("/responses")
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
        var choices = (List<Map<String, Object>>) answer.get("output");
        if (choices != null && !choices.isEmpty()) {
            return Mono.justOrEmpty(outputText(answer));
        }
        return Mono.empty();
    }

    private String tone(String prompt) {
        return prompt.isEmpty() ? "Be short." : "Be kind.";
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static String outputText(Map<?, ?> response) {
        if ("failed".equals(response.get("status"))) {
            throw new IllegalStateException("The answer failed: " + response.get("error"));
        }
        StringBuilder text = null;
        for (Object item : (List<?>) response.get("output")) {
            Object content = ((Map<?, ?>) item).get("content");
            if (content instanceof List) {
                for (Object part : (List<?>) content) {
                    if ("output_text".equals(((Map<?, ?>) part).get("type"))) {
                        text = (text == null ? new StringBuilder() : text).append(((Map<?, ?>) part).get("text"));
                    }
                }
            }
        }
        return text == null ? null : text.toString();
    }
}
