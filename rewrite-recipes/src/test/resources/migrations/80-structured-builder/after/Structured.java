package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.StructuredResponse;
import com.openai.models.responses.StructuredResponseCreateParams;
import java.util.Optional;

class Structured {
    public static class Answer {
        public String text;

        @Override
        public String toString() {
            return text;
        }
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String first(String question) {
        StructuredResponseCreateParams<Answer> params = StructuredResponseCreateParams.<Answer>builder()
                .model("gpt-5.4")
                .temperature(0.2)
                .text(Answer.class)
                .instructions("Answer as told.")
                .input(question)
                .store(false)
                .build();
        return throwIfRawFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(Answer::toString)
                .findFirst()
                .orElse("none");
    }

    <T> Optional<T> any(String question, Class<T> type) {
        StructuredResponseCreateParams<T> params = StructuredResponseCreateParams.<T>builder()
                .input(question)
                .text(type)
                .model("gpt-5.4")
                .maxOutputTokens(300)
                .store(false)
                .build();
        return throwIfRawFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .findFirst();
    }

    String answer(String question) {
        return any(question, Answer.class).map(Object::toString).orElse("none");
    }

    /** The same for an answer with structured output. */
    private static <T> StructuredResponse<T> throwIfRawFailed(StructuredResponse<T> response) {
        throwIfFailed(response.rawResponse());
        return response;
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
