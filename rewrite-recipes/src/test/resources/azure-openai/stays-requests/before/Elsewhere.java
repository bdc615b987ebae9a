package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.ArrayList;
import java.util.List;

/** A list that another object keeps, which grows between the options and the call. */
class Elsewhere {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();
    private final Memory memory = new Memory();

    String ask(String question) {
        ChatCompletionsOptions options = new ChatCompletionsOptions(memory.all());
        memory.user(question);
        return client.getChatCompletions("gpt", options).getChoices().get(0).getMessage().getContent();
    }

    static final class Memory {
        private final List<ChatRequestMessage> messages = new ArrayList<>();

        void user(String text) {
            messages.add(new ChatRequestUserMessage(text));
        }

        List<ChatRequestMessage> all() {
            return messages;
        }
    }
}
