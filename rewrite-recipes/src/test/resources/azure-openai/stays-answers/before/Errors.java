package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.exception.HttpResponseException;
import java.util.List;

class Errors {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    String ask() {
        try {
            return client.getChatCompletions(
                            "gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("Hi"))))
                    .getChoices()
                    .get(0)
                    .getMessage()
                    .getContent();
        } catch (HttpResponseException e) {
            return "code " + e.getValue();
        }
    }
}
