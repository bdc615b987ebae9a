package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Code that asks whether there are tool calls. */
class Asked {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private Response ask(Class<?> tool) {
        return throwIfFailed(client.responses().create(
                ResponseCreateParams.builder().model("gpt-4o").addTool(tool).input("Rain?").store(false).build()));
    }

    String kept(Class<?> tool) {
        Optional<List<ResponseFunctionToolCall>> calls = toolCallsOf(ask(tool));
        return calls.isPresent() && !calls.get().isEmpty() ? calls.get().get(0).name() : "";
    }

    void block(Class<?> tool, StringBuilder out) {
        toolCallsOf(ask(tool)).ifPresent(calls -> {
            for (ResponseFunctionToolCall call : calls) {
                out.append(call.arguments());
            }
        });
    }

    int counted(Class<?> tool) {
        return toolCallsOf(ask(tool)).map(List::size).orElse(0);
    }

    /** What is not there cannot be taken. */
    int taken(ResponseCreateParams params) {
        return toolCallsOf(throwIfFailed(client.responses().create(params))).get().size();
    }

    String either(Class<?> tool) {
        Response message = ask(tool);
        if (toolCallsOf(message).isEmpty()) {
            return message.output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(outputMessage -> outputMessage.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("");
        }
        return toolCallsOf(message).orElseThrow().get(0).name();
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

    /** The functions that the model calls, if it calls any. */
    private static Optional<List<ResponseFunctionToolCall>> toolCallsOf(Response response) {
        List<ResponseFunctionToolCall> calls = response.output().stream()
                .filter(ResponseOutputItem::isFunctionCall)
                .map(ResponseOutputItem::asFunctionCall)
                .collect(Collectors.toList());
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls);
    }
}
