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
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class More {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String chained(List<String> lines, String rule) {
        List<ResponseInputItem> messages = new ArrayList<>();
        for (String line : lines) {
            messages.add(ResponseInputItem.ofEasyInputMessage(
                    EasyInputMessage.builder().content(line).role(EasyInputMessage.Role.USER).build()));
        }
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-5.4")
                .inputOfResponse(withMore(messages, List.of(
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.SYSTEM).content(rule).build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content("Go on.").build()))))
                .store(false)
                .build();
        messages.clear();
        return throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String one(String question) {
        return throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.4")
                        .inputOfResponse(withMore(List.of(ResponseInputItem.ofEasyInputMessage(
                                EasyInputMessage.builder().content(question).role(EasyInputMessage.Role.USER).build())), List.of(
                                ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.DEVELOPER).content("Be brief.").build()))))
                        .store(false)
                        .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String inVariable(List<String> lines, String rule) {
        List<ResponseInputItem> messages = new ArrayList<>();
        for (String line : lines) {
            messages.add(ResponseInputItem.ofEasyInputMessage(
                    EasyInputMessage.builder().content(line).role(EasyInputMessage.Role.USER).build()));
        }
        ResponseCreateParams.Builder params = ResponseCreateParams.builder().store(false)
                .model("gpt-5.4")
                .inputOfResponse(messages);
        if (!rule.isEmpty()) {
            addMessage(params, EasyInputMessage.Role.SYSTEM, rule);
        }
        return throwIfFailed(client.responses().create(params.build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String begun(String question) {
        return throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.4")
                        .inputOfResponse(withMore(new ArrayList<>(), List.of(
                                ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content(question).build()))))
                        .store(false)
                        .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    /** Adds a message to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addMessage(
            ResponseCreateParams.Builder request, EasyInputMessage.Role role, String text) {
        return addInput(
                request,
                ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().role(role).content(text).build()));
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

    /** A list of items, and more items behind them. */
    private static List<ResponseInputItem> withMore(List<ResponseInputItem> items, List<ResponseInputItem> more) {
        List<ResponseInputItem> all = new ArrayList<>(items);
        all.addAll(more);
        return all;
    }
}
