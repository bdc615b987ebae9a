package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletions;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

class Filters {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    boolean harmless() {
        ChatCompletions answer = client.getChatCompletions(
                "gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("Hi"))));
        return !answer.getChoices().get(0).getContentFilterResults().getHate().isFiltered();
    }
}
