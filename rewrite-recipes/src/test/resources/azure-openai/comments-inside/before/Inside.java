package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletions;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

/** Comments within code that is written anew. */
public class Inside {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getProperty("azure.endpoint")) // the resource
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    public String ask(String question) {
        ChatCompletionsOptions options = new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question)));
        options.setMaxTokens(100 /* is enough */);

        ChatCompletions answer = client.getChatCompletions("gpt-4o" /* the deployment */, options);
        return answer.getChoices() // has one
                .get(0)
                .getMessage()
                // and its text
                .getContent();
    }
}
