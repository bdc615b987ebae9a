package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletions;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

class Passed {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    void read() {
        client.getChatCompletionsStream("gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("Hi"))))
                .forEach(chunk -> print(chunk));
    }

    private void print(ChatCompletions chunk) {
        System.out.print(chunk.getId());
    }
}
