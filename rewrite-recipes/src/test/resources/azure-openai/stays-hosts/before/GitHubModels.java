package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

class GitHubModels {
    private static final String ENDPOINT = "https://models.inference.ai.azure.com";

    String ask(String key, String question) {
        OpenAIClient client = new OpenAIClientBuilder()
                .endpoint(ENDPOINT)
                .credential(new AzureKeyCredential(key))
                .buildClient();
        return client.getChatCompletions(
                        "gpt-4o-mini", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question))))
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }
}
