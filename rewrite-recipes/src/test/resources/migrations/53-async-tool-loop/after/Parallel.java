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

/** The tools run side by side. */
class Parallel {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    CompletableFuture<Response> run(ResponseCreateParams params) {
        return client.responses().create(params).thenApply(Parallel::throwIfFailed).thenCompose(completion -> {
            Response message = completion;
            List<ResponseFunctionToolCall> calls = message.output().stream()
                    .flatMap(item -> item.functionCall().stream())
                    .collect(Collectors.toList());
            if (calls.isEmpty()) {
                return CompletableFuture.completedFuture(completion);
            }
            ResponseCreateParams.Builder next = addReply(params.toBuilder(), message);
            List<CompletableFuture<String>> results = new ArrayList<>();
            for (ResponseFunctionToolCall call : calls) {
                results.add(CompletableFuture.supplyAsync(() -> execute(call.name(), call.arguments())));
            }
            return CompletableFuture.allOf(results.toArray(new CompletableFuture[0])).thenCompose(ignored -> {
                for (int i = 0; i < calls.size(); i++) {
                    addInput(next, ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                            .callId(calls.get(i).callId())
                            .output(results.get(i).join())
                            .build()));
                }
                return run(next.build());
            });
        });
    }

    CompletableFuture<String> text(ResponseCreateParams params) {
        return run(params).thenApply(c -> c.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse(""));
    }

    private static String execute(String name, String arguments) {
        return name + arguments;
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
