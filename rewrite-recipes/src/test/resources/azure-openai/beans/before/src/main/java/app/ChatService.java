package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.models.ChatCompletions;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatMessageImageContentItem;
import com.azure.ai.openai.models.ChatMessageImageUrl;
import com.azure.ai.openai.models.ChatMessageTextContentItem;
import com.azure.ai.openai.models.ChatRequestDeveloperMessage;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class ChatService {
    private final OpenAIClient client;
    private final History history = new History();

    public ChatService(OpenAIClient client) {
        this.client = client;
    }

    public String ask(String question) {
        history.user(question);
        ChatCompletionsOptions options = new ChatCompletionsOptions(history.messages());
        // tuned
        options.setTemperature(0.1);
        ChatCompletions result = this.client.getChatCompletions("my-gpt", options);
        if (result == null || result.getChoices().isEmpty()) {
            throw new IllegalStateException("no answer");
        }
        return result.getChoices().get(0).getMessage().getContent();
    }

    public String see(String url) {
        List<ChatRequestMessage> messages = new ArrayList<>();
        messages.add(new ChatRequestDeveloperMessage("Look."));
        messages.add(new ChatRequestUserMessage(Arrays.asList(
                new ChatMessageTextContentItem("What is this?"),
                new ChatMessageImageContentItem(new ChatMessageImageUrl("https://example.com/" + url)))));
        return client.getChatCompletions("my-gpt", new ChatCompletionsOptions(messages))
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }
}
