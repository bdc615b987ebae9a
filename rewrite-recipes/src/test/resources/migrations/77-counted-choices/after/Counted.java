package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
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
import com.openai.models.responses.StructuredResponse;
import java.util.Optional;
import java.util.function.Consumer;

class Counted {
    public static class Answer {
        public String text;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String checked(ResponseCreateParams params) {
        Response completion = throwIfFailed(client.responses().create(params));
        if (completion.output().isEmpty()) {
            return "none";
        }
        int count = completion == null ? 0 : (completion.output().isEmpty() ? 0 : 1);
        return count + " of " + (completion.output().isEmpty() ? 0 : 1)
                + completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String some(ResponseCreateParams params) {
        Response completion = throwIfFailed(client.responses().create(params));
        if (completion != null && !completion.output().isEmpty()) {
            return completion.output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("");
        }
        return completion.output().isEmpty() ? "none" : "some";
    }

    int structured(String question) {
        StructuredResponse<Answer> completion = throwIfRawFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.4")
                        .input(question)
                        .text(Answer.class)
                        .store(false)
                        .build()));
        return !completion.output().isEmpty() ? (completion.output().isEmpty() ? 0 : 1) : -1;
    }

    void streamed(String question, Consumer<String> sink) {
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-5.4")
                .input(question)
                .store(false)
                .build();
        client.responses().createStreaming(params).stream().map(Counted::orThrow).forEach(chunk -> {
            if (chunk.isOutputTextDelta()) {
                chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(sink);
            }
        });
        client.responses().createStreaming(params).stream().map(Counted::orThrow).forEach(chunk -> {
            if (!chunk.isOutputTextDelta()) {
                return;
            }
            chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(sink);
        });
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

    /** The same for an answer with structured output. */
    private static <T> StructuredResponse<T> throwIfRawFailed(StructuredResponse<T> response) {
        throwIfFailed(response.rawResponse());
        return response;
    }
}
