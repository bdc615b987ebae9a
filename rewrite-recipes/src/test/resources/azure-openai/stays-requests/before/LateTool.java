package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsFunctionToolDefinition;
import com.azure.ai.openai.models.ChatCompletionsFunctionToolDefinitionFunction;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.util.BinaryData;
import java.util.List;

/** The function gets its parameters after the tool was made of it. */
class LateTool {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    String ask() {
        ChatCompletionsFunctionToolDefinitionFunction function =
                new ChatCompletionsFunctionToolDefinitionFunction("now");
        ChatCompletionsFunctionToolDefinition tool = new ChatCompletionsFunctionToolDefinition(function);
        function.setParameters(BinaryData.fromString("{}"));
        ChatCompletionsOptions options =
                new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("Hi"))).setTools(List.of(tool));
        return client.getChatCompletions("gpt", options).getChoices().get(0).getMessage().getContent();
    }
}
