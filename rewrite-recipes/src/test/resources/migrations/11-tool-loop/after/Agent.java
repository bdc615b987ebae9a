package app;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class Agent {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    @JsonClassDescription("Gets the weather.")
    static class GetWeather {
        public String town;

        public String execute() {
            return "sun in " + town;
        }
    }

    String run(String task) {
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder()
                .model("gpt-4o")
                .addTool(GetWeather.class)
                .store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(task)
                .build()));
        for (int round = 0; round < 5; round++) {
            Response message = throwIfFailed(client.responses().create(chat.inputOfResponse(input).build()));
            message.output().forEach(item -> input.add(JsonValue.from(item).convert(ResponseInputItem.class)));
            List<ResponseFunctionToolCall> calls = message.output().stream()
                    .flatMap(item -> item.functionCall().stream())
                    .collect(Collectors.toList());
            if (calls.isEmpty()) {
                return message.output().stream()
                        .flatMap(item -> item.message().stream())
                        .flatMap(outputMessage -> outputMessage.content().stream())
                        .flatMap(content -> content.outputText().stream())
                        .map(ResponseOutputText::text)
                        .reduce(String::concat)
                        .orElse("");
            }
            for (ResponseFunctionToolCall call : calls) {
                input.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                        .callId(call.callId())
                        .outputAsJson(call.arguments(GetWeather.class).execute())
                        .build()));
            }
        }
        return "too many rounds";
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
