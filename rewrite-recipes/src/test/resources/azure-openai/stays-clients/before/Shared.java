package app;

import com.azure.ai.openai.OpenAIAsyncClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.ai.openai.models.EmbeddingsOptions;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

/** Waits for answers with a client that somebody else gets, too. */
class Shared {
    private final OpenAIAsyncClient client;

    Shared(String key, String endpoint) {
        client = new OpenAIClientBuilder()
                .endpoint(endpoint)
                .credential(new AzureKeyCredential(key))
                .buildAsyncClient();
    }

    String ask(String question) {
        return client.getChatCompletions("gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question))))
                .block()
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }

    List<Float> vector(String text) {
        return client.getEmbeddings("ada", new EmbeddingsOptions(List.of(text)))
                .block()
                .getData()
                .get(0)
                .getEmbedding();
    }
}
