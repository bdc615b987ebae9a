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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class History {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Map<String, List<ResponseInputItem>> memory;

    History(Map<String, List<ResponseInputItem>> memory) {
        this.memory = memory;
    }

    record Turn(String role, String text) {}

    String ask(String user, String question) {
        List<ResponseInputItem> messages = memory.computeIfAbsent(user, key -> new ArrayList<>());
        messages.add(toParam(new Turn("user", question)));
        Response completion = throwIfFailed(client.responses().create(params(messages)));
        Response answer = completion;
        answer.output().forEach(item -> messages.add(JsonValue.from(item).convert(ResponseInputItem.class)));
        return answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String replay(List<Turn> stored) {
        return throwIfFailed(client.responses()
                .create(params(stored.stream().map(History::toParam).collect(Collectors.toList())))).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    private static ResponseCreateParams params(List<ResponseInputItem> messages) {
        return ResponseCreateParams.builder().model("gpt-4o").inputOfResponse(messages).store(false).build();
    }

    private static ResponseInputItem toParam(Turn turn) {
        switch (turn.role()) {
            case "system":
                return ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().content(turn.text()).role(EasyInputMessage.Role.SYSTEM).build());
            case "assistant":
                return ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().content(turn.text()).role(EasyInputMessage.Role.ASSISTANT).build());
            default:
                return ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().content(turn.text()).role(EasyInputMessage.Role.USER).build());
        }
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
