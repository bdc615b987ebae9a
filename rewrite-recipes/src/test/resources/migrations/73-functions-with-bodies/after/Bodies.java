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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Values that go through bodies of functions, cases of switch expressions, and classes that name types in their heads. */
class Bodies {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    private static String text(Response completion) {
        return completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    private static <T> T retried(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String retry(String question) {
        Response answer = retried(() -> {
            ResponseCreateParams params = ResponseCreateParams.builder()
                    .model("gpt-4.1")
                    .input(question)
                    .store(false)
                    .build();
            return throwIfFailed(CLIENT.responses().create(params));
        });
        return text(answer);
    }

    static String all(String question) {
        return List.of(question, "And more?").stream()
                .map(text -> {
                    ResponseCreateParams.Builder builder =
                            ResponseCreateParams.builder().model("gpt-4.1").store(false);
                    List<ResponseInputItem> input = new ArrayList<>();
                    input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                            .role(EasyInputMessage.Role.USER)
                            .content(text)
                            .build()));
                    return builder.inputOfResponse(input).build();
                })
                .map(params -> throwIfFailed(CLIENT.responses().create(params)))
                .map(answer -> {
                    if (answer.output().isEmpty()) {
                        return "";
                    }
                    return answer.output().stream()
                            .flatMap(item -> item.message().stream())
                            .flatMap(message -> message.content().stream())
                            .flatMap(content -> content.outputText().stream())
                            .map(ResponseOutputText::text)
                            .reduce(String::concat)
                            .orElse("");
                })
                .collect(Collectors.joining());
    }

    private static @SuppressWarnings("unused") ResponseInputItem turn(String role, String text) {
        return switch (role) {
            case "assistant" ->
                ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().content(text).role(EasyInputMessage.Role.ASSISTANT).build());
            case "user" -> {
                ResponseInputItem said = ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().content(text).role(EasyInputMessage.Role.USER).build());
                yield said;
            }
            default -> throw new IllegalArgumentException(role);
        };
    }

    static String turns(String question) {
        List<ResponseInputItem> turns = List.of(turn("user", "Hi!"), turn("assistant", "Yes?"), turn("user", question));
        return text(throwIfFailed(CLIENT.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-4.1")
                        .inputOfResponse(turns)
                        .store(false)
                        .build())));
    }

    abstract static class Caller<R> {
        abstract R call(String question);
    }

    static class ChatCaller extends Caller<Response> {
        @Override
        Response call(String question) {
            return Bodies.throwIfFailed(CLIENT.responses()
                    .create(ResponseCreateParams.builder()
                            .model("gpt-4.1")
                            .input(question)
                            .store(false)
                            .build()));
        }
    }

    static String called(String question) {
        return text(new ChatCaller().call(question));
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
