package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.FunctionDefinition;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class Dispatcher {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    List<String> names(String question) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .addUserMessage(question)
                        .addFunctionTool(FunctionDefinition.builder().name("weather").build())
                        .build())
                .choices().get(0).message().toolCalls().orElse(List.of()).stream()
                .filter(ChatCompletionMessageToolCall::isFunction)
                .map(ChatCompletionMessageToolCall::asFunction)
                .map(call -> call.function().name())
                .collect(Collectors.toList());
    }

    List<ChatCompletionMessageParam> outputs(List<ChatCompletionMessageToolCall> calls) {
        List<ChatCompletionMessageParam> outputs = new ArrayList<>();
        for (ChatCompletionMessageToolCall call : calls) {
            call.function().ifPresent(function -> System.out.println(function.function().arguments()));
            if (call.isFunction()) {
                ChatCompletionMessageFunctionToolCall function = call.asFunction();
                String id = function.id();
                outputs.add(ChatCompletionMessageParam.ofTool(ChatCompletionToolMessageParam.builder().toolCallId(id).content("sunny").build()));
            }
        }
        return outputs;
    }

    public static void main(String[] args) {
        Dispatcher dispatcher = new Dispatcher();
        System.out.println(dispatcher.names("What is the weather in Rome?"));
        List<ChatCompletionMessageToolCall> calls = dispatcher.client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .addUserMessage("Weather?")
                        .addFunctionTool(FunctionDefinition.builder().name("weather").build())
                        .build())
                .choices().get(0).message().toolCalls().orElse(List.of());
        System.out.println(dispatcher.outputs(calls).size());
    }
}
