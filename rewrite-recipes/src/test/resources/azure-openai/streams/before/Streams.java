package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatChoice;
import com.azure.ai.openai.models.ChatCompletions;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.ai.openai.models.ChatResponseMessage;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.util.IterableStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

public class Streams {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getProperty("azure.endpoint"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    public void each(String question, Consumer<String> sink) {
        ChatCompletionsOptions options = new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question)));
        IterableStream<ChatCompletions> chunks = client.getChatCompletionsStream("my-gpt", options);
        chunks.forEach(c -> {
            if (!c.getChoices().isEmpty() && c.getChoices().get(0).getDelta().getContent() != null) {
                sink.accept(c.getChoices().get(0).getDelta().getContent());
            }
        });
    }

    public String skipped(String question) {
        List<ChatRequestMessage> messages = new ArrayList<>();
        messages.add(new ChatRequestUserMessage(question));
        IterableStream<ChatCompletions> chatCompletionsStream =
                client.getChatCompletionsStream("my-gpt", new ChatCompletionsOptions(messages));
        StringBuilder text = new StringBuilder();

        // The delta is the message content for a streaming response.
        chatCompletionsStream
                .stream()
                .skip(1)
                .forEach(chatCompletions -> {
                    ChatResponseMessage delta = chatCompletions.getChoices().get(0).getDelta();
                    if (delta.getContent() != null) {
                        text.append(delta.getContent());
                    }
                });
        return text.toString();
    }

    public String loop(String question) {
        StringBuilder text = new StringBuilder();
        ChatCompletionsOptions options =
                new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question))).setMaxTokens(100);
        for (ChatCompletions chunk : client.getChatCompletionsStream("my-gpt", options)) {
            if (chunk.getChoices().isEmpty()) {
                continue;
            }
            ChatChoice choice = chunk.getChoices().get(0);
            if (choice.getDelta() != null && choice.getDelta().getContent() != null) {
                text.append(choice.getDelta().getContent());
            }
            if (choice.getFinishReason() != null) {
                return text + " " + choice.getFinishReason();
            }
        }
        return text.toString();
    }

    public void role(String question) {
        IterableStream<ChatCompletions> stream = client.getChatCompletionsStream(
                "my-gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question))));
        // read to the end
        stream.stream()
                // what comes has a role first
                .forEach(chunk -> {
                    ChatResponseMessage delta = chunk.getChoices().get(0).getDelta();
                    if (delta.getRole() != null) {
                        System.out.println("Role = " + delta.getRole());
                    }
                    if (delta.getContent() != null) {
                        System.out.print(delta.getContent());
                    }
                });
    }
}
