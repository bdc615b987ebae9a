package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

class Named {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    String ask() {
        ChatRequestUserMessage message = new ChatRequestUserMessage("Hi").setName("Ann");
        ChatCompletionsOptions options = new ChatCompletionsOptions(List.of(message));
        return client.getChatCompletions("gpt", options).getChoices().get(0).getMessage().getContent();
    }
}
