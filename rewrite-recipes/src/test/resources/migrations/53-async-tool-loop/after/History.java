package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
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
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** The messages are handed from round to round. */
class History {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    CompletableFuture<String> ask(String question, Class<?> tool) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().content(question).role(EasyInputMessage.Role.USER).build()));
        return next(messages, Set.of(tool), 3);
    }

    private CompletableFuture<String> next(
            List<ResponseInputItem> messages, Set<Class<?>> tools, int rounds) {
        ResponseCreateParams.Builder request =
                ResponseCreateParams.builder().model("gpt-4.1").inputOfResponse(messages).store(false);
        tools.forEach(request::addTool);
        return client.responses().create(request.build()).thenApply(History::throwIfFailed)
                .thenCompose(answer -> react(answer, messages, tools, rounds));
    }

    private CompletionStage<String> react(
            Response answer, List<ResponseInputItem> messages, Set<Class<?>> tools, int rounds) {
        Response message = answer;
        if (!toolCallsOf(message).isPresent() || rounds == 0) {
            return CompletableFuture.completedFuture(message.output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(outputMessage -> outputMessage.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse(""));
        }
        message.output().forEach(item -> messages.add(JsonValue.from(item).convert(ResponseInputItem.class)));
        for (ResponseFunctionToolCall call : toolCallsOf(message).get()) {
            messages.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                    .callId(call.callId())
                    .output("rain")
                    .build()));
        }
        return next(messages, tools, rounds - 1);
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
