package shop;

import java.util.List;
import org.springframework.web.client.RestClient;

public class Guide {
    private final RestClient client;

    public Guide(RestClient.Builder builder, String base) {
        this.client = builder.baseUrl(base).build();
    }

    public String ask(String question, Integer limit) {
        var answer = client.post()
                .uri("/responses")
                .header("Authorization", "Bearer none")
                .body(new Question("gpt-5.4", List.of(new Question.Turn("user", question)), limit))
                .retrieve()
                .body(Completion.class);
        if (!answer.output().isEmpty() && answer.outputText() != null) {
            return answer.model() + ": " + answer.outputText().trim();
        }
        return "Nothing";
    }
}
