package shop;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestTemplate;

public class Assistant {
    private final RestTemplate template;
    private final String url;

    @Value("${openai.model}")
    private String model = "gpt-5.4";

    public Assistant(RestTemplate template, @Value("${openai.api.url}") String url) {
        this.template = template;
        this.url = url;
    }

    public String ask(String question) {
        ChatResponse answer = send(question);
        if (answer == null || answer.getOutput() == null || answer.getOutput().isEmpty()) {
            return "Nothing";
        }
        // The only choice
        return answer.outputText();
    }

    public String orElse(String question) {
        return Optional.ofNullable(send(question))
                .map(ChatResponse::outputText)
                .filter(text -> !text.isBlank())
                .orElse("Nothing");
    }

    public int tokens(String question) {
        ChatResponse answer = send(question);
        ChatResponse.Usage usage = answer.getUsage();
        return usage.getPromptTokens() * 1000000 + usage.getCompletion_tokens() * 1000 + usage.getTotalTokens();
    }

    private ChatResponse send(String question) {
        ChatRequest request = new ChatRequest(model, question);
        request.setMaxTokens(200);
        return template.postForObject(url, request, ChatResponse.class);
    }
}
