package app;

import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

class Errors {
    static String refused(String anything) {
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(new ArrayList<>())
                .store(false)
                .build();
        try {
            return textOf(throwIfFailed(OpenAIOkHttpClient.builder()
                    .apiKey("sk-none")
                    .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                    .maxRetries(0)
                    .build().responses().create(request)));
        } catch (OpenAIServiceException e) {
            return e.statusCode() + " " + e.code().orElse(null) + " " + e.type().orElse(null) + " " + messageOf(e).startsWith("Missing") + (e.param().orElse(null) == null);
        }
    }

    /** What the server said, without the status that the exception writes in front of it. */
    private static String messageOf(OpenAIServiceException exception) {
        return exception.getMessage().substring((exception.statusCode() + ": ").length());
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
