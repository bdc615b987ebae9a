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
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A tool loop that blocks nowhere. */
class Later {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    String ask(String question, Class<?> tool) {
        ResponseCreateParams.Builder chat = addMessage(ResponseCreateParams.builder().store(false)
                .model("gpt-4.1")
                .addTool(tool), EasyInputMessage.Role.USER, question);
        return round(chat, 0).join();
    }

    private CompletableFuture<String> round(ResponseCreateParams.Builder chat, int rounds) {
        return client.responses().create(chat.build()).thenApply(Later::throwIfFailed).thenCompose(completion -> {
            Response message = completion;
            List<ResponseFunctionToolCall> calls = message.output().stream()
                    .flatMap(item -> item.functionCall().stream())
                    .collect(Collectors.toList());
            if (calls.isEmpty() || rounds == 3) {
                return CompletableFuture.completedFuture(message.output().stream()
                        .flatMap(item -> item.message().stream())
                        .flatMap(outputMessage -> outputMessage.content().stream())
                        .flatMap(content -> content.outputText().stream())
                        .map(ResponseOutputText::text)
                        .reduce(String::concat)
                        .orElse(""));
            }
            addReply(chat, message);
            for (ResponseFunctionToolCall call : calls) {
                addInput(chat, ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                        .callId(call.callId())
                        .output("sunny, " + call.arguments())
                        .build()));
            }
            return round(chat, rounds + 1);
        });
    }

    /** Adds an item to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addInput(ResponseCreateParams.Builder request, ResponseInputItem item) {
        List<ResponseInputItem> items = new ArrayList<>();
        request.build().input().ifPresent(input -> {
            if (input.isText()) {
                items.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.USER)
                        .content(input.asText())
                        .build()));
            } else {
                items.addAll(input.asResponse());
            }
        });
        items.add(item);
        return request.inputOfResponse(items);
    }

    /** Adds a message to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addMessage(
            ResponseCreateParams.Builder request, EasyInputMessage.Role role, String text) {
        return addInput(
                request,
                ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().role(role).content(text).build()));
    }

    /** Adds what the model answered to the input of a request. */
    private static ResponseCreateParams.Builder addReply(ResponseCreateParams.Builder request, Response reply) {
        reply.output().forEach(item -> addInput(request, JsonValue.from(item).convert(ResponseInputItem.class)));
        return request;
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
