package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

/** The key of a credential can be changed while the client is in use. */
class Rotating {
    private final AzureKeyCredential credential = new AzureKeyCredential("first");

    private final OpenAIClient client =
            new OpenAIClientBuilder().endpoint("https://unit.openai.azure.com").credential(credential).buildClient();

    void rotate(String key) {
        credential.update(key);
    }

    String ask() {
        return client.getChatCompletions("gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("Hi"))))
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }
}
