package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
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

class Replay {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String again(String question, List<ResponseFunctionToolCall> calls) {
        List<ResponseInputItem> history = new ArrayList<>();
        history.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().content(question).role(EasyInputMessage.Role.USER).build()));
        history.add(ResponseInputItem.ofFunctionCall(ResponseFunctionToolCall.builder()
                .callId("call_9")
                .name("weather")
                .arguments("{}")
                .build()));
        history.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder().callId("call_9").output("sunny").build()));
        // What was said and asked for in between.
        history.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.ASSISTANT)
                .content("Let me see.")
                .build()));
        calls.forEach(outputCall -> history.add(ResponseInputItem.ofFunctionCall(outputCall)));
        for (ResponseFunctionToolCall call : calls) {
            history.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                    .callId(call.callId())
                    .output("done")
                    .build()));
        }
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder().model("m").inputOfResponse(history).store(false).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static ResponseFunctionToolCall call(String name) {
        return ResponseFunctionToolCall.builder()
                .callId("call_" + name)
                .name(name)
                .arguments("{\"day\":1}")
                .build();
    }

    public static void main(String[] args) {
        System.out.println(new Replay().again("And now?", List.of(call("time"), call("place"))));
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
