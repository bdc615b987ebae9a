package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.ArrayList;
import java.util.List;

/** Options of the list in a field, which grows before the call. */
class Field {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();
    private final List<ChatRequestMessage> history = new ArrayList<>();

    String ask(String question) {
        ChatCompletionsOptions options = options();
        history.add(new ChatRequestUserMessage(question));
        return client.getChatCompletions("gpt", options).getChoices().get(0).getMessage().getContent();
    }

    private ChatCompletionsOptions options() {
        return new ChatCompletionsOptions(history).setTemperature(0.1);
    }
}
