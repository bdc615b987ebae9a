package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

class Alone {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint("https://example.openai.azure.com/")
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    String ask(String question, boolean one) {
        ChatCompletionsOptions options = new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question)));
        if (one) options.setN(1);
        return client.getChatCompletions("gpt-4o", options).getChoices().get(0).getMessage().getContent();
    }
}
