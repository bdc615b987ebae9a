package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatChoice;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

/** Reasons are the same objects, texts of them need not be. */
class Same {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    boolean same() {
        return ask().getFinishReason() == ask().getFinishReason();
    }

    private ChatChoice ask() {
        return client.getChatCompletions(
                        "gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("Hi"))))
                .getChoices()
                .get(0);
    }
}
