package app;

import com.azure.ai.openai.OpenAIAsyncClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;
import reactor.core.publisher.Mono;

class Async {
    Mono<String> ask(String key, String endpoint) {
        OpenAIAsyncClient client = new OpenAIClientBuilder()
                .endpoint(endpoint)
                .credential(new AzureKeyCredential(key))
                .buildAsyncClient();
        return client.getChatCompletions("gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("Hi"))))
                .map(answer -> answer.getChoices().get(0).getMessage().getContent());
    }
}
