package app;

import static com.openai.models.chat.completions.ChatCompletionMessageParam.ofUser;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

class Forms {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String assigned() {
        ResponseCreateParams.Builder b = ResponseCreateParams.builder().store(false).model("m");
        b = b.temperature(0.1);
        addMessage(b, EasyInputMessage.Role.USER, "x");
        return throwIfFailed(client.responses().create(b.build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String function() {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        Function<String, Object> add = text -> b.addUserMessage(text);
        add.apply("x");
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String mapped(List<String> lines) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        lines.stream().map(b::addUserMessage).count();
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String copied(ResponseCreateParams params) {
        ResponseCreateParams.Builder b = params.toBuilder();
        addMessage(b, EasyInputMessage.Role.USER, "x");
        return throwIfFailed(client.responses().create(b.build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String later() {
        final ResponseCreateParams.Builder b;
        b = ResponseCreateParams.builder().store(false).model("m");
        addMessage(b, EasyInputMessage.Role.USER, "x");
        return throwIfFailed(client.responses().create(b.build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String named() {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .addMessage(ofUser(ChatCompletionUserMessageParam.builder().content("x").build()))
                        .build())
                .choices().get(0).message().content().orElse("");
    }

    String array() {
        ChatCompletionMessageParam[] all = {
            ChatCompletionMessageParam.ofUser(
                    ChatCompletionUserMessageParam.builder().content("x").build())
        };
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").messages(Arrays.asList(all)).build())
                .choices().get(0).message().content().orElse("");
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
}
