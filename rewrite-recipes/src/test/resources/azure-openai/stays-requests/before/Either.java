package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.ArrayList;
import java.util.List;

/** Which options it are is not known before the call, and the list grows. */
class Either {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    String ask(boolean warm) {
        List<ChatRequestMessage> messages = new ArrayList<>();
        ChatCompletionsOptions options = warm
                ? new ChatCompletionsOptions(messages).setTemperature(1.0)
                : new ChatCompletionsOptions(messages);
        messages.add(new ChatRequestUserMessage("Hi"));
        return client.getChatCompletions("gpt", options).getChoices().get(0).getMessage().getContent();
    }
}
