package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsJsonResponseFormat;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.TokenCredential;
import java.util.List;

class Entra {
    private final OpenAIClient client;

    Entra(TokenCredential credential, String endpoint) {
        client = new OpenAIClientBuilder().endpoint(endpoint).credential(credential).buildClient();
    }

    String ask(String question) {
        ChatCompletionsOptions options =
                new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("As JSON: " + question)));
        options.setResponseFormat(new ChatCompletionsJsonResponseFormat());
        options.setMaxTokens(5);
        return client.getChatCompletions("my-gpt", options).getChoices().get(0).getMessage().getContent();
    }
}
