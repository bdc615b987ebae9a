package shop;

import java.util.List;
import org.springframework.web.client.RestClient;

public class Guide {
    private final RestClient client;

    @org.springframework.beans.factory.annotation.Value("${chat.base-url}")
    private String base;

    public Guide(RestClient.Builder builder) {
        this.client = builder.baseUrl("https://api.openai.com").build();
    }

    public String ask(String question, Integer limit) {
        var answer = client.post()
                .uri(base + "/chat/completions")
                .header("Authorization", "Bearer none")
                .body(new Question("gpt-5.4", List.of(new Question.Turn("user", question)), limit))
                .retrieve()
                .body(Completion.class);
        if (answer.choices().get(0).message() != null && answer.choices().get(0).message().content() != null) {
            return answer.model() + ": " + answer.choices().get(0).message().content().trim();
        }
        return "Nothing";
    }
}
