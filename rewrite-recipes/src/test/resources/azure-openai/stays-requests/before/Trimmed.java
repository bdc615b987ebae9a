package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestAssistantMessage;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatResponseMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

/** An answer that is sent back is one message here, and several items in Responses. */
class Trimmed {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    void ask(List<ChatRequestMessage> messages) {
        ChatResponseMessage message = client.getChatCompletions("gpt", new ChatCompletionsOptions(messages))
                .getChoices()
                .get(0)
                .getMessage();
        messages.add(new ChatRequestAssistantMessage("").setToolCalls(message.getToolCalls()));
        if (messages.size() > 10) {
            messages.remove(0);
        }
    }
}
