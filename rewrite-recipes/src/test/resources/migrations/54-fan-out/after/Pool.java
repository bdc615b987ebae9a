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
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same with threads of its own, and with futures that are put together. */
class Pool {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final OpenAIClientAsync later = OpenAIOkHttpClientAsync.fromEnv();

    List<String> threads(List<String> questions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Callable<Response>> tasks = new ArrayList<>();
        for (String question : questions) {
            tasks.add(() -> throwIfFailed(client.responses().create(request(question))));
        }
        List<String> answers = new ArrayList<>();
        for (Future<Response> future : threads.invokeAll(tasks)) {
            answers.add(future.get().output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse(""));
        }
        threads.shutdown();
        return answers;
    }

    String both(String one, String other) {
        return later.responses().create(request(one)).thenApply(Pool::throwIfFailed)
                .thenCombine(
                        later.responses().create(request(other + "!")).thenApply(Pool::throwIfFailed),
                        (first, second) -> first.output().stream()
                                .flatMap(item -> item.message().stream())
                                .flatMap(message -> message.content().stream())
                                .flatMap(content -> content.outputText().stream())
                                .map(ResponseOutputText::text)
                                .reduce(String::concat)
                                .orElse("")
                                + second.output().stream()
                                .flatMap(item -> item.message().stream())
                                .flatMap(message -> message.content().stream())
                                .flatMap(content -> content.outputText().stream())
                                .map(ResponseOutputText::text)
                                .reduce(String::concat)
                                .orElse(""))
                .join();
    }

    Map<String, String> byQuestion(List<String> questions) {
        Map<String, CompletableFuture<Response>> futures = new LinkedHashMap<>();
        questions.forEach(question -> futures.put(question, later.responses().create(request(question)).thenApply(Pool::throwIfFailed)));
        CompletableFuture.allOf(futures.values().toArray(new CompletableFuture<?>[0])).join();
        Map<String, String> answers = new LinkedHashMap<>();
        futures.forEach((question, future) -> answers.put(
                question, future.join().output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("")));
        System.out.println(answers);
        return answers;
    }

    String orNothing(ResponseCreateParams params) {
        Response completion = later.responses().create(params).thenApply(Pool::throwIfFailed).exceptionally(error -> null).join();
        return completion == null ? "" : completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
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
