package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletions;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.util.IterableStream;
import java.util.ArrayList;
import java.util.List;

/** The request is sent where the stream is asked for, before the list grows. */
class Changed {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    void read() {
        List<ChatRequestMessage> messages = new ArrayList<>(List.of(new ChatRequestUserMessage("Hi")));
        IterableStream<ChatCompletions> chunks =
                client.getChatCompletionsStream("gpt", new ChatCompletionsOptions(messages));
        messages.add(new ChatRequestUserMessage("later"));
        chunks.forEach(chunk -> System.out.print(chunk.getChoices().get(0).getDelta().getContent()));
    }
}
