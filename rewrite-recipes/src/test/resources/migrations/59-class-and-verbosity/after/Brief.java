package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseTextConfig;
import com.openai.models.responses.StructuredResponse;
import com.openai.models.responses.StructuredResponseTextConfig;
import java.util.Optional;

class Brief {
    /** What the model fills in. */
    public static class Answer {
        public String word;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        return throwIfRawFailed(client.responses().create(ResponseCreateParams.builder()
                        .model("m")
                        .input(question)
                        .text(StructuredResponseTextConfig.<Answer>builder().format(Answer.class).verbosity(ResponseTextConfig.Verbosity.LOW).build())
                        .temperature(0.5)
                        .store(false)
                        .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(answer -> answer.word)
                .findFirst()
                .orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Brief().ask("Which word?").isEmpty());
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
