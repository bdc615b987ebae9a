package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class Dispatcher {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    List<String> names(String question) {
        return client.responses()
                .create(ResponseCreateParams.builder()
                        .model("m")
                        .input(question)
                        .addTool(FunctionTool.builder().name("weather").parameters(Optional.empty()).strict(false).build())
                        .store(false)
                        .build()).output().stream().filter(item -> item.isFunctionCall() || item.isCustomToolCall())
                .filter(ResponseOutputItem::isFunctionCall)
                .map(ResponseOutputItem::asFunctionCall)
                .map(call -> call.name())
                .collect(Collectors.toList());
    }

    List<ResponseInputItem> outputs(List<ResponseOutputItem> calls) {
        List<ResponseInputItem> outputs = new ArrayList<>();
        for (ResponseOutputItem call : calls) {
            call.functionCall().ifPresent(function -> System.out.println(function.arguments()));
            if (call.isFunctionCall()) {
                ResponseFunctionToolCall function = call.asFunctionCall();
                String id = function.callId();
                outputs.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder().callId(id).output("sunny").build()));
            }
        }
        return outputs;
    }

    public static void main(String[] args) {
        Dispatcher dispatcher = new Dispatcher();
        System.out.println(dispatcher.names("What is the weather in Rome?"));
        List<ResponseOutputItem> calls = dispatcher.client.responses()
                .create(ResponseCreateParams.builder()
                        .model("m")
                        .input("Weather?")
                        .addTool(FunctionTool.builder().name("weather").parameters(Optional.empty()).strict(false).build())
                        .store(false)
                        .build()).output().stream()
                .filter(item -> item.isFunctionCall() || item.isCustomToolCall())
                .collect(Collectors.toList());
        System.out.println(dispatcher.outputs(calls).size());
    }
}
