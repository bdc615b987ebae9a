package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
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
        return throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("m")
                        .input(question)
                        .addTool(FunctionTool.builder().name("weather").parameters(Optional.empty()).strict(false).build())
                        .store(false)
                        .build())).output().stream().filter(item -> item.isFunctionCall() || item.isCustomToolCall())
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
        List<ResponseOutputItem> calls = throwIfFailed(dispatcher.client.responses()
                .create(ResponseCreateParams.builder()
                        .model("m")
                        .input("Weather?")
                        .addTool(FunctionTool.builder().name("weather").parameters(Optional.empty()).strict(false).build())
                        .store(false)
                        .build())).output().stream()
                .filter(item -> item.isFunctionCall() || item.isCustomToolCall())
                .collect(Collectors.toList());
        System.out.println(dispatcher.outputs(calls).size());
    }

    /** A response that failed says so in its error, where Chat Completions answered with an HTTP error. */
    private static Response throwIfFailed(Response response) {
        response.error().ifPresent(error -> {
            Headers headers = Headers.builder().build();
            ErrorObject cause = ErrorObject.builder()
                    .code(error.code().asString())
                    .message(error.message())
                    .param(Optional.empty())
                    .type("server_error")
                    .build();
            if (error.code().equals(ResponseError.Code.RATE_LIMIT_EXCEEDED)) {
                throw RateLimitException.builder().headers(headers).error(cause).build();
            }
            throw InternalServerException.builder().statusCode(500).headers(headers).error(cause).build();
        });
        return response;
    }
}
