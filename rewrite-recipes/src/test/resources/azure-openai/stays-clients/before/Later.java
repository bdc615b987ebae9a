import com.azure.ai.openai.OpenAIAsyncClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.ArrayList;
import java.util.List;

class Later {
    private final OpenAIAsyncClient client = new OpenAIClientBuilder()
            .endpoint("https://name.openai.azure.com")
            .credential(new AzureKeyCredential("none"))
            .buildAsyncClient();

    String ask(String question) {
        List<OpenAIAsyncClient> clients = new ArrayList<>();
        clients.add(client);
        return client.getChatCompletions("gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question))))
                .block()
                .getId();
    }
}
