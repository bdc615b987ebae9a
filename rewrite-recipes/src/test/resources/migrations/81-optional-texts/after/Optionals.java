package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

class Optionals {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String text(ResponseCreateParams params) {
        return throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .stream()
                .findFirst()
                .orElse("none");
    }

    String joined(ResponseCreateParams params) {
        Response completion = throwIfFailed(client.responses().create(params));
        return completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .stream()
                .collect(Collectors.joining());
    }

    void streamed(ResponseCreateParams params, Consumer<String> sink) {
        try (StreamResponse<ResponseStreamEvent> chunks = client.responses().createStreaming(params)) {
            chunks.stream()
                    .map(Optionals::orThrow)
                    .flatMap(event -> event.outputTextDelta().stream())
                    .map(ResponseTextDeltaEvent::delta)
                    .forEach(sink);
        }
    }

    /** A response that fails says so in an event, where Chat Completions ended the stream with an exception. */
    private static ResponseStreamEvent orThrow(ResponseStreamEvent event) {
        event.failed().flatMap(failed -> failed.response().error()).ifPresent(error -> {
            throw SseException.builder()
                    .statusCode(200)
                    .headers(Headers.builder().build())
                    .error(ErrorObject.builder()
                            .code(error.code().asString())
                            .message(error.message())
                            .param(Optional.empty())
                            .type("server_error")
                            .build())
                    .build();
        });
        return event;
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
