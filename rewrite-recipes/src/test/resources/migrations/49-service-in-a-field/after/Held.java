package app;

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
import com.openai.services.async.ResponseServiceAsync;
import com.openai.services.blocking.ResponseService;
import java.util.Optional;

class Held {
    private final ResponseService completions;
    private final ResponseServiceAsync later = OpenAIOkHttpClientAsync.fromEnv().responses();

    Held() {
        this(OpenAIOkHttpClient.fromEnv().responses());
    }

    Held(ResponseService completions) {
        this.completions = completions;
    }

    String ask(String question) {
        Response answer = throwIfFailed(completions.create(request(question)));
        return answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String askLater(String question) {
        return later.create(request(question)).thenApply(Held::throwIfFailed)
                .thenApply(answer -> answer.output().stream()
                        .flatMap(item -> item.message().stream())
                        .flatMap(message -> message.content().stream())
                        .flatMap(content -> content.outputText().stream())
                        .map(ResponseOutputText::text)
                        .reduce(String::concat)
                        .orElse(""))
                .join();
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
