package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

class Conversation {
    private final OpenAIClient service;
    private final List<ResponseInputItem> history = new ArrayList<>();

    Conversation(OpenAIClient service) {
        this.service = service;
    }

    static String talk(String topic) {
        Conversation conversation = new Conversation(OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build());
        return conversation.say("user", topic) + conversation.say("user", "And " + topic + "?") + conversation.transcript();
    }

    String say(String role, String text) {
        history.add(inputMessage(EasyInputMessage.Role.of(role), text));
        Response reply = ask(history);
        history.add(inputMessage(EasyInputMessage.Role.ASSISTANT, textOf(reply)));
        return textOf(reply);
    }

    private Response ask(List<ResponseInputItem> messages) {
        ResponseCreateParams request =
                ResponseCreateParams.builder().model("gpt-4o-mini").inputOfResponse(messages).store(false).build();
        return throwIfFailed(service.responses().create(request));
    }

    private String transcript() {
        StringBuilder text = new StringBuilder();
        for (ResponseInputItem message : history) {
            text.append(message.asEasyInputMessage().role().asString()).append(": ").append(message.asEasyInputMessage().content().asTextInput()).append('\n');
        }
        return text.toString();
    }

    /** The list grows behind the back of the request. */
    static String again(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.SYSTEM, "Be kind."));
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(messages)
                .store(false)
                .build();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            messages.add(inputMessage(EasyInputMessage.Role.USER, question + i));
            all.append(textOf(throwIfFailed(service.responses().create(request.toBuilder().inputOfResponse(messages).build()))));
        }
        return all.toString();
    }

    /** The list has a second name, and the call is made after all else. */
    static String later(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        List<ResponseInputItem> messages = new ArrayList<>();
        List<ResponseInputItem> same = messages;
        ResponseCreateParams first =
                ResponseCreateParams.builder().model("gpt-4o-mini").inputOfResponse(messages).store(false).build();
        same.add(inputMessage(EasyInputMessage.Role.USER, question));
        String answer = textOf(throwIfFailed(service.responses().create(first.toBuilder().inputOfResponse(messages).build())));

        List<ResponseInputItem> others = new ArrayList<>();
        ResponseCreateParams second =
                ResponseCreateParams.builder().model("gpt-4o-mini").inputOfResponse(others).store(false).build();
        Supplier<String> call = () ->
                textOf(throwIfFailed(service.responses().create(second.toBuilder().inputOfResponse(others).build())));
        others.add(inputMessage(EasyInputMessage.Role.USER, question));
        return answer + call.get();
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** The text of an answer; null if it has none. */
    private static String textOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .flatMap(item -> item.asMessage().content().stream())
                .filter(ResponseOutputMessage.Content::isOutputText)
                .map(content -> content.asOutputText().text())
                .reduce(String::concat)
                .orElse(null);
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
