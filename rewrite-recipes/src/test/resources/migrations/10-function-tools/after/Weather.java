package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.Tool;
import java.util.Optional;
import java.util.stream.Collectors;

class Weather {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void calls() {
        Tool tool = Tool.ofFunction(FunctionTool.builder()
                .name("get_weather")
                .description("The weather of a town") // for the model
                .parameters(FunctionTool.Parameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .build())
                .strict(false)
                .build());
        Response message = throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-4o")
                        .input("Weather in Oslo?")
                        .addTool(tool)
                        .addTool(FunctionTool.builder().name("no_parameters").strict(true).parameters(Optional.empty()).build())
                        .store(false)
                        .build()));
        message.output().stream().flatMap(item -> item.functionCall().stream()).forEach(call -> print(call));
        for (ResponseFunctionToolCall call : message.output().stream()
                .flatMap(item -> item.functionCall().stream())
                .collect(Collectors.toList())) {
            System.out.println(call.callId() + call.arguments());
        }
    }

    private static void print(ResponseFunctionToolCall call) {
        System.out.println(call.name());
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
