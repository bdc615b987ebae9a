package app;

import com.azure.ai.openai.OpenAIAsyncClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatChoice;
import com.azure.ai.openai.models.ChatCompletions;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestSystemMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks an {@link OpenAIAsyncClient} and waits. */
public class Waiting {
    private final OpenAIAsyncClient client;

    public Waiting() {
        this(client());
    }

    Waiting(OpenAIAsyncClient client) {
        this.client = client;
    }

    private static OpenAIAsyncClient client() {
        return new OpenAIClientBuilder()
                .endpoint(System.getProperty("azure.endpoint"))
                .credential(new AzureKeyCredential("none"))
                .buildAsyncClient();
    }

    public List<String> answers(String question) {
        ChatCompletions completions = client
                .getChatCompletions(
                        "gpt-4o",
                        new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question))))
                .block();
        return completions.getChoices().stream()
                .map(choice -> choice.getMessage().getContent())
                .collect(Collectors.toList());
    }

    public String talk(String first, String second) {
        List<ChatRequestMessage> messages = new ArrayList<>();
        messages.add(new ChatRequestSystemMessage("You are terse."));
        messages.add(new ChatRequestUserMessage(first));
        ChatCompletionsOptions options = new ChatCompletionsOptions(messages).setMaxTokens(100);
        StringBuilder talk = new StringBuilder();
        for (ChatChoice choice : client.getChatCompletions("gpt-4o", options).block().getChoices()) {
            talk.append(choice.getMessage().getContent());
        }
        messages.add(new ChatRequestUserMessage(second));
        ChatCompletions answer = client.getChatCompletions("gpt-4o", options).block();
        if (answer != null && !answer.getChoices().isEmpty()) {
            talk.append(answer.getChoices().get(0).getMessage().getContent());
        }
        return talk.toString();
    }
}
