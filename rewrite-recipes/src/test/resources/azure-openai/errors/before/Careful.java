package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.exception.HttpResponseException;
import java.util.ArrayList;
import java.util.List;

public class Careful {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getProperty("azure.endpoint"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    public String ask(List<String> questions) {
        List<ChatRequestMessage> messages = new ArrayList<>();
        for (String question : questions) {
            messages.add(new ChatRequestUserMessage(question));
        }
        try {
            return client.getChatCompletions("my-gpt", new ChatCompletionsOptions(messages))
                    .getChoices()
                    .get(0)
                    .getMessage()
                    .getContent();
        } catch (HttpResponseException e) {
            if (e.getResponse().getStatusCode() == 429) {
                return "later";
            }
            System.out.println(e.getMessage().isEmpty());
            return "error " + e.getResponse().getStatusCode();
        }
    }

    /** A request without messages is refused. */
    public String fail() {
        return ask(List.of());
    }
}
