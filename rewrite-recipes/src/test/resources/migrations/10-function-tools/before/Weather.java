package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionTool;
import java.util.List;

class Weather {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void calls() {
        ChatCompletionTool tool = ChatCompletionTool.ofFunction(ChatCompletionFunctionTool.builder()
                .function(FunctionDefinition.builder()
                        .name("get_weather")
                        .description("The weather of a town") // for the model
                        .parameters(FunctionParameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .build())
                        .build())
                .build());
        ChatCompletionMessage message = client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4o")
                        .addUserMessage("Weather in Oslo?")
                        .addTool(tool)
                        .addFunctionTool(FunctionDefinition.builder().name("no_parameters").strict(true).build())
                        .build())
                .choices().get(0).message();
        message.toolCalls().ifPresent(calls -> calls.forEach(call -> print(call)));
        for (ChatCompletionMessageToolCall call : message.toolCalls().orElse(List.of())) {
            System.out.println(call.asFunction().id() + call.asFunction().function().arguments());
        }
    }

    private static void print(ChatCompletionMessageToolCall call) {
        System.out.println(call.asFunction().function().name());
    }
}
