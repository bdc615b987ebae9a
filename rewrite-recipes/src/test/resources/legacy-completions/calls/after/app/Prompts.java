package app;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseUsage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class Prompts {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final OpenAIClientAsync async = OpenAIOkHttpClientAsync.fromEnv();

    String capital() {
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-5.4-mini") // the last one
                .input("The capital of France is")
                .maxOutputTokens(40)
                .temperature(0.2)
                .store(false)
                .build();
        Response completion = throwIfFailed(client.responses().create(params));
        return textOf(completion).strip();
    }

    String all() {
        return List.of(throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .input("Count to three:")
                        .model("gpt-5.4-mini")
                        .user("someone")
                        .maxOutputTokens(16L)
                        .store(false)
                        .build())))
                .stream()
                .map(Prompts::textOf)
                .collect(Collectors.joining("\n"));
    }

    void print(List<String> questions) {
        for (String question : questions) {
            Response completion = throwIfFailed(client.responses().create(request(question)));
            List<Response> choices = List.of(completion);
            if (choices.isEmpty()) {
                continue;
            }
            Response choice = choices.get(0);
            System.out.println(question + textOf(choice));
            List.of(completion).forEach(one -> System.out.println(textOf(one)));
        }
    }

    private static ResponseCreateParams request(String question) {
        return ResponseCreateParams.builder()
                .model("gpt-5.4-mini")
                .input("Q: " + question + "\nA:")
                .topP(0.5)
                .maxOutputTokens(16L)
                .store(false)
                .build();
    }

    String later() {
        return async.responses().create(request("Why?")).thenApply(Prompts::throwIfFailed)
                .thenApply(completion -> textOf(completion))
                .join();
    }

    long tokens() {
        return throwIfFailed(client.responses().create(request("How much?"))).usage().map(Prompts::total).orElse(0L);
    }

    private static long total(ResponseUsage usage) {
        return usage.inputTokens() + usage.outputTokens() == usage.totalTokens() ? usage.totalTokens() : -1;
    }

    private static String textOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .flatMap(item -> item.asMessage().content().stream())
                .filter(ResponseOutputMessage.Content::isOutputText)
                .map(content -> content.asOutputText().text())
                .collect(Collectors.joining());
    }

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
