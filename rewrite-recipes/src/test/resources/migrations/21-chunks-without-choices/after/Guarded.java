package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCompletedEvent;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseIncompleteEvent;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Optional;

class Guarded {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void print(ResponseCreateParams params, StringBuilder out) {
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            stream.stream().map(Guarded::orThrow).forEach(chunk -> {
                if (chunk.isOutputTextDelta()) {
                    ResponseStreamEvent delta = chunk;
                    if (delta.outputTextDelta().map(ResponseTextDeltaEvent::delta).isPresent()) {
                        out.append(delta.outputTextDelta().map(ResponseTextDeltaEvent::delta).get());
                    }
                }
            });
        }
    }

    long count(String question) {
        long[] tokens = {0};
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-5.4")
                .input(question)
                .store(false)
                .build();
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            stream.stream().map(Guarded::orThrow).forEach(chunk -> {
                if (chunk.isCompleted() || chunk.isIncomplete()) {
                    chunk.completed().map(ResponseCompletedEvent::response)
                            .or(() -> chunk.incomplete().map(ResponseIncompleteEvent::response))
                            .flatMap(Response::usage)
                            .ifPresent(usage -> tokens[0] = usage.totalTokens());
                    return;
                }
                chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(System.out::print);
            });
        }
        return tokens[0];
    }

    void careful(ResponseCreateParams params, StringBuilder out) {
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            stream.stream().map(Guarded::orThrow).forEach(chunk -> {
                if (chunk != null && chunk.isOutputTextDelta()) {
                    var choice = chunk;
                    var delta = choice;
                    delta.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(out::append);
                }
            });
        }
        out.append(params.maxOutputTokens().isPresent()).append(params.temperature().orElse(1.0));
    }

    /** Would throw for another event than the one at the end. */
    long strict(String question) {
        long[] tokens = {0};
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-5.4")
                .input(question)
                .store(false)
                .build();
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            stream.stream().map(Guarded::orThrow).forEach(chunk -> {
                if (!(chunk.isCompleted() || chunk.isIncomplete())) {
                    chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(System.out::print);
                } else {
                    tokens[0] = chunk.completed().map(ResponseCompletedEvent::response)
                            .or(() -> chunk.incomplete().map(ResponseIncompleteEvent::response))
                            .flatMap(Response::usage)
                            .get().totalTokens();
                }
            });
        }
        return tokens[0];
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
}
