package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.*;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.util.BinaryData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class Tools {
    private static final String PARAMETERS =
            "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"]}";

    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getProperty("azure.endpoint"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    public String callTool(String deployment, String question) {
        ChatCompletionsFunctionToolDefinitionFunction f =
                new ChatCompletionsFunctionToolDefinitionFunction("get_weather");
        f.setDescription("Weather of a city");
        f.setParameters(BinaryData.fromObject(
                Map.of("type", "object", "properties", Map.of("city", Map.of("type", "string")))));
        List<ChatRequestMessage> messages = new ArrayList<>(List.of(new ChatRequestUserMessage(question)));
        ChatCompletionsOptions options = new ChatCompletionsOptions(messages)
                .setTools(List.of(new ChatCompletionsFunctionToolDefinition(f)));
        ChatChoice choice = client.getChatCompletions(deployment, options).getChoices().get(0);
        if (choice.getFinishReason() == CompletionsFinishReason.TOOL_CALLS) {
            ChatRequestAssistantMessage echo = new ChatRequestAssistantMessage("");
            echo.setToolCalls(choice.getMessage().getToolCalls());
            messages.add(echo);
            for (ChatCompletionsToolCall call : choice.getMessage().getToolCalls()) {
                String args = ((ChatCompletionsFunctionToolCall) call).getFunction().getArguments();
                messages.add(new ChatRequestToolMessage("sunny for " + args, call.getId()));
            }
            choice = client.getChatCompletions(deployment, options).getChoices().get(0);
        }
        return choice.getMessage().getContent();
    }

    public String first(String question) {
        List<ChatRequestMessage> messages = new ArrayList<>();
        messages.add(new ChatRequestUserMessage(question));
        ChatCompletionsOptions options = new ChatCompletionsOptions(messages)
                .setTools(List.of(weather()))
                .setToolChoice(new ChatCompletionsToolSelection(ChatCompletionsToolSelectionPreset.AUTO))
                .setParallelToolCalls(false);
        ChatResponseMessage message =
                client.getChatCompletions("my-gpt", options).getChoices().get(0).getMessage();
        if (message.getToolCalls() == null || message.getToolCalls().isEmpty()) {
            return message.getContent();
        }
        ChatCompletionsFunctionToolCall call = (ChatCompletionsFunctionToolCall) message.getToolCalls().get(0);
        FunctionCall function = call.getFunction();
        List<ChatRequestMessage> next = new ArrayList<>(messages);
        next.add(new ChatRequestAssistantMessage(message.getContent()).setToolCalls(message.getToolCalls()));
        next.add(new ChatRequestToolMessage(run(call), call.getId()));
        return function.getName() + client.getChatCompletions("my-gpt", new ChatCompletionsOptions(next))
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }

    private static String run(ChatCompletionsFunctionToolCall call) {
        return "rain after " + call.getFunction().getArguments();
    }

    private static ChatCompletionsToolDefinition weather() {
        ChatCompletionsFunctionToolDefinitionFunction function =
                new ChatCompletionsFunctionToolDefinitionFunction("get_weather")
                        .setDescription("The weather")
                        .setParameters(BinaryData.fromString(PARAMETERS));
        return new ChatCompletionsFunctionToolDefinition(function);
    }

    public String listed(String question) {
        List<ChatRequestMessage> messages = new ArrayList<>();
        messages.add(new ChatRequestUserMessage(question));
        ChatCompletionsOptions options = new ChatCompletionsOptions(messages).setTools(List.of(weather()));
        ChatResponseMessage message =
                client.getChatCompletions("my-gpt", options).getChoices().get(0).getMessage();
        List<ChatCompletionsToolCall> calls = message.getToolCalls();
        if (calls == null) {
            return "none";
        }
        ChatRequestAssistantMessage said = new ChatRequestAssistantMessage(message.getContent());
        said.setToolCalls(calls);
        messages.add(said);
        for (ChatCompletionsToolCall call : calls) {
            messages.add(new ChatRequestToolMessage(run((ChatCompletionsFunctionToolCall) call), call.getId()));
        }
        return client.getChatCompletions("my-gpt", options).getChoices().get(0).getMessage().getContent();
    }
}
