package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.OpenAIServiceVersion;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.credential.KeyCredential;
import com.azure.core.credential.TokenCredential;
import java.util.List;

class Clients {
    private static final String ENDPOINT = "https://unit.openai.azure.com/";

    static OpenAIClient constant(String key) {
        return new OpenAIClientBuilder()
                .endpoint("https://unit.openai.azure.com/")
                .credential(new AzureKeyCredential(key))
                .serviceVersion(OpenAIServiceVersion.V2024_02_01)
                .buildClient();
    }

    static OpenAIClient named(String key) {
        return new OpenAIClientBuilder().endpoint(ENDPOINT).credential(new KeyCredential(key)).buildClient();
    }

    static OpenAIClient tokens(TokenCredential credential, String endpoint) {
        return new OpenAIClientBuilder().credential(credential).endpoint(endpoint).buildClient();
    }

    static OpenAIClient ofVariable(String key) {
        AzureKeyCredential credential = new AzureKeyCredential(key);
        return new OpenAIClientBuilder().endpoint(System.getenv("ENDPOINT")).credential(credential).buildClient();
    }

    static OpenAIClient openAi(String key) {
        return new OpenAIClientBuilder().credential(new KeyCredential(key)).buildClient();
    }

    static OpenAIClient openAiByUrl(String key) {
        return new OpenAIClientBuilder()
                .endpoint("https://api.openai.com/v1")
                .credential(new KeyCredential(key))
                .buildClient();
    }

    static String ask(OpenAIClient client) {
        return client.getChatCompletions(
                        "my-gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("Hi"))))
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }
}
