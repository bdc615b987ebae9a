package app;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
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
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streams and answers that Reactor takes over. */
class Reactive {
    static List<String> stream(OpenAIClient client, ResponseCreateParams params) {
        return Flux.<String, StreamResponse<ResponseStreamEvent>>using(
                        () -> client.responses().createStreaming(params),
                        (StreamResponse<ResponseStreamEvent> chunks) -> Flux.fromStream(chunks.stream()
                                .map(Reactive::orThrow)
                                .flatMap(event -> event.outputTextDelta().stream())
                                .map(ResponseTextDeltaEvent::delta)))
                .map(text -> "<" + text + ">")
                .collectList()
                .block();
    }

    static List<String> short_(OpenAIClient client, ResponseCreateParams params) {
        return Flux.using(
                        () -> client.responses().createStreaming(params),
                        chunks -> Flux.fromStream(chunks.stream()
                                .map(Reactive::orThrow)
                                .flatMap(event -> event.outputTextDelta().stream())
                                .map(ResponseTextDeltaEvent::delta)),
                        StreamResponse::close)
                .collectList()
                .block();
    }

    static String answer(OpenAIClient client, ResponseCreateParams params) {
        return Mono.fromCallable(() -> throwIfFailed(client.responses().create(params)))
                .map(completion -> completion.output().stream()
                        .flatMap(item -> item.message().stream())
                        .flatMap(message -> message.content().stream())
                        .flatMap(content -> content.outputText().stream())
                        .map(ResponseOutputText::text)
                        .reduce(String::concat)
                        .orElse(""))
                .block();
    }

    static String later(OpenAIClientAsync client, ResponseCreateParams params) {
        Mono<Response> answer = Mono.fromFuture(client.responses().create(params).thenApply(Reactive::throwIfFailed));
        return answer.map(completion -> completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("")).block();
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
