package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.ArrayList;
import java.util.List;

/** The list grows before the options go to the method that sends them. */
class Passed {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    String ask(String question) {
        List<ChatRequestMessage> messages = new ArrayList<>();
        ChatCompletionsOptions options = new ChatCompletionsOptions(messages);
        messages.add(new ChatRequestUserMessage(question));
        return send(options);
    }

    private String send(ChatCompletionsOptions options) {
        return client.getChatCompletions("gpt", options).getChoices().get(0).getMessage().getContent();
    }
}
