package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

public class Planner {
    private final WebClient client = WebClient.builder()
            .baseUrl("https://api.openai.com/v1")
            .defaultHeader("Authorization", "Bearer none")
            .build();

    private CompletableFuture<Completion> ask(String prompt) {
        Question question = new Question();
        question.setModel("gpt-5.4");
        question.setMessages(List.of(Turn.builder().role("user").content(prompt).build()));
        System.err.println(question);
        return client.post()
                .uri("/chat/completions")
                .body(Mono.just(question), Question.class)
                .retrieve()
                .bodyToMono(Completion.class)
                .toFuture();
    }

    public String plan(String prompt) {
        return ask(prompt)
                .thenApply(completion -> {
                    Turn said = completion.getChoices().get(0).getMessage();
                    return said.getRole() + ": " + said.getContent();
                })
                .join();
    }
}
