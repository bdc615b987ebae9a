package app;

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
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class Copies {
    static String loop(OpenAIClient client) {
        ResponseCreateParams params =
                ResponseCreateParams.builder().model("gpt-4o").input("Hello").store(false).build();
        for (int i = 0; i < 2; i++) {
            Response reply = throwIfFailed(client.responses().create(params));
            params = addMessage(addReply(params.toBuilder(), reply), EasyInputMessage.Role.USER, "more").build();
        }
        return throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String once(OpenAIClient client, ResponseCreateParams first) {
        Response answer = throwIfFailed(client.responses().create(first));
        String text = answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
        ResponseCreateParams second = addMessage(addMessage(first.toBuilder(), EasyInputMessage.Role.ASSISTANT, text), EasyInputMessage.Role.USER, "And then?")
                .temperature(0.1)
                .build();
        return throwIfFailed(client.responses().create(second)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String both(OpenAIClient client) {
        ResponseCreateParams base = ResponseCreateParams.builder()
                .model("gpt-4o")
                .instructions("Be brief.")
                .input("Hello")
                .store(false)
                .build();
        String one = throwIfFailed(client.responses().create(addMessage(base.toBuilder(), EasyInputMessage.Role.USER, "one").build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
        String two = throwIfFailed(client.responses().create(addMessage(base.toBuilder(), EasyInputMessage.Role.USER, "two").build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
        return one + two;
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(loop(client) + both(client));
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
