package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
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
import java.util.concurrent.ExecutionException;

/** Code that is prepared for all that goes wrong. */
class Careful {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String each(String question) {
        try {
            Response completion = ask(question);
            return completion.output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("");
        } catch (RateLimitException | InternalServerException e) {
            return "later";
        } catch (OpenAIServiceException e) {
            return "status " + e.statusCode() + e.code().orElse("");
        } catch (OpenAIIoException e) {
            return "no connection";
        }
    }

    private Response ask(String question) {
        for (int i = 0; ; i++) {
            try {
                return throwIfFailed(client.responses().create(
                        ResponseCreateParams.builder().model("gpt-4.1").input(question).store(false).build()));
            } catch (RateLimitException e) {
                // Some patience is enough.
                if (i == 2) {
                    throw e;
                }
            } catch (BadRequestException e) {
                throw new IllegalArgumentException(question, e);
            } finally {
                System.out.println("asked");
            }
        }
    }

    String broken(ResponseCreateParams params) {
        StringBuilder out = new StringBuilder();
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            stream.stream()
                    .map(Careful::orThrow)
                    .flatMap(event -> event.outputTextDelta().stream())
                    .map(ResponseTextDeltaEvent::delta)
                    .forEach(out::append);
        } catch (SseException e) {
            out.append(" (broken ").append(e.statusCode()).append(")");
        } catch (OpenAIException e) {
            out.append(" (failed)");
        }
        return out.toString();
    }

    String unwrapped(ResponseCreateParams params) throws InterruptedException {
        try {
            return client.async().responses().create(params).thenApply(Careful::throwIfFailed).get().output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("");
        } catch (ExecutionException e) {
            return e.getCause() instanceof OpenAIServiceException error ? "status " + error.statusCode() : "failed";
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
