package shop;

import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

public class Porter {
    private static final String API = "https://api.openai.com/v1";

    private final WebClient client = WebClient.builder().defaultHeader("Authorization", "Bearer none").build();

    public Mono<String> later(String question) {
        return send(question).map(reply -> reply.getChoices().get(0).getMessage().getContent());
    }

    public Message now(String question) {
        Reply reply = send(question).block();
        return reply.getChoices().get(0).getMessage();
    }

    private Mono<Reply> send(String question) {
        Ask ask = new Ask("gpt-5.4");
        ask.add(new Message("system", "Be brief."));
        ask.add(new Message("user", question));
        return client.post()
                .uri(API + "/chat/completions")
                .bodyValue(ask)
                .retrieve()
                .bodyToMono(Reply.class);
    }
}
