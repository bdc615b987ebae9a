package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

/** Made by hand in a method whose arguments are given. */
public class Titles {
    private final OpenAiService openAiService;

    Titles(OpenAiService openAiService) {
        this.openAiService = openAiService;
    }

    String of(String text) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", "A title for " + text)))
                .build();
        ChatMessage message = openAiService.createChatCompletion(request).getChoices().get(0).getMessage();
        return message.getContent();
    }

    static String titles(String text) {
        return Spring.get(Titles.class).of(text);
    }
}
