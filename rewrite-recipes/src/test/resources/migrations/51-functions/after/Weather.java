package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ToolChoiceFunction;
import com.openai.models.responses.ToolChoiceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Weather {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String answered(String question) {
        ResponseCreateParams.Builder request = ResponseCreateParams.builder()
                .model("gpt-4o")
                // What the model may ask for.
                .addTool(weather())
                .parallelToolCalls(false)
                .addTool(FunctionTool.builder().name("time").parameters(Optional.empty()).strict(false).build())
                .toolChoice(ToolChoiceOptions.AUTO)
                .store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(question)
                .build()));
        Response message = throwIfFailed(client.responses().create(request.inputOfResponse(input).build()));
        if (message.output().stream()
                .filter(ResponseOutputItem::isFunctionCall)
                .map(ResponseOutputItem::asFunctionCall)
                .findFirst()
                .isPresent()) {
            ResponseFunctionToolCall call = message.output().stream()
                    .filter(ResponseOutputItem::isFunctionCall)
                    .map(ResponseOutputItem::asFunctionCall)
                    .findFirst()
                    .get();
            message.output().forEach(item -> input.add(JsonValue.from(item).convert(ResponseInputItem.class)));
            input.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                    .callId(call.callId())
                    .output("sunny " + call.arguments().length())
                    .build()));
            return throwIfFailed(client.responses().create(request.inputOfResponse(input).build())).output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(outputMessage -> outputMessage.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("");
        }
        return message.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String asked(String question) {
        Response completion = throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-4o")
                .input(question)
                .addTool(weather())
                .parallelToolCalls(false)
                .toolChoice(ToolChoiceFunction.builder().name("weather").build())
                .store(false)
                .build()));
        Optional<ResponseFunctionToolCall> call = completion.output().stream()
                .filter(ResponseOutputItem::isFunctionCall)
                .map(ResponseOutputItem::asFunctionCall)
                .findFirst();
        return call.map(ResponseFunctionToolCall::name).orElse("none");
    }

    private static FunctionTool weather() {
        return FunctionTool.builder()
                .name("weather")
                .description("The weather of a town.")
                .parameters(FunctionTool.Parameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty("properties", JsonValue.from(Map.of("town", Map.of("type", "string"))))
                        .build())
                .strict(false)
                .build();
    }

    public static void main(String[] args) {
        System.out.println(new Weather().answered("How is the weather in Rome?"));
        System.out.println(new Weather().asked("How is the weather in Rome?"));
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
