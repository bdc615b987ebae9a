package app;

import com.theokanning.openai.completion.CompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

public class Completing {
    private final OpenAiService service = new OpenAiService(System.getProperty("no.such.key", "sk-none"));

    private String completed(String prompt) {
        CompletionRequest request = CompletionRequest.builder()
                .model("babbage-002")
                .prompt(prompt)
                .echo(true)
                .build();
        return service.createCompletion(request).getChoices().get(0).getText();
    }

    private String answered(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .build();
        return service.createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }

    static String completes(String text) {
        return new Completing().completed(text);
    }

    static String answers(String text) {
        return new Completing().answered(text);
    }
}
