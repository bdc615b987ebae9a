package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Many questions at once. */
class Many {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    List<String> loop(List<String> questions) {
        List<CompletableFuture<Response>> futures = new ArrayList<>();
        for (String question : questions) {
            futures.add(client.responses().create(request(question)).thenApply(Many::throwIfFailed));
        }
        CompletableFuture.allOf(futures.toArray(new CompletableFuture[0])).join();
        List<String> answers = new ArrayList<>();
        for (CompletableFuture<Response> future : futures) {
            answers.add(future.join().output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse(""));
        }
        return answers;
    }

    CompletableFuture<List<String>> streams(List<String> questions) {
        List<CompletableFuture<Response>> futures = questions.stream()
                .map(question -> client.responses().create(request(question)).thenApply(Many::throwIfFailed))
                .collect(Collectors.toList());
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(ignored -> futures.stream()
                        .map(CompletableFuture::join)
                        .map(completion -> completion.output().stream()
                                .flatMap(item -> item.message().stream())
                                .flatMap(message -> message.content().stream())
                                .flatMap(content -> content.outputText().stream())
                                .map(ResponseOutputText::text)
                                .reduce(String::concat)
                                .orElse(""))
                        .collect(Collectors.toList()));
    }

    private static ResponseCreateParams request(String question) {
        return ResponseCreateParams.builder().model("gpt-4.1").input(question).store(false).build();
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
