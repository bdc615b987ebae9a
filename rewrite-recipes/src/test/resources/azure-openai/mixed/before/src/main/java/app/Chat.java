package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

class Chat {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getProperty("azure.endpoint"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    String ask(String question) {
        return client.getChatCompletions(
                        "my-gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question))))
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }
}
