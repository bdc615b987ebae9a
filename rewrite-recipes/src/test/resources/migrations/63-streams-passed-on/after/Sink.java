package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Streams that one method opens and another reads. */
class Sink {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private StreamResponse<ResponseStreamEvent> open(String question) {
        return client.responses().createStreaming(
                ResponseCreateParams.builder().model("gpt-4.1").input(question).store(false).build());
    }

    void each(String question, Consumer<String> sink) {
        try (StreamResponse<ResponseStreamEvent> stream = open(question)) {
            stream.stream().map(Sink::orThrow).forEach(chunk -> {
                chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(sink);
            });
        }
    }

    void accept(String question, Consumer<String> sink) {
        try (StreamResponse<ResponseStreamEvent> stream = open(question)) {
            stream.stream().map(Sink::orThrow).forEach(chunk -> {
                if (chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).isPresent()) {
                    sink.accept(chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).get());
                }
            });
        }
    }

    void pass(String question, Consumer<String> sink) {
        try (var stream = open(question)) {
            pump(stream.stream().map(Sink::orThrow), sink);
        }
    }

    private static void pump(Stream<ResponseStreamEvent> chunks, Consumer<String> sink) {
        chunks.forEach(chunk -> chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(sink::accept));
    }

    Stream<String> lazily(String question) {
        StreamResponse<ResponseStreamEvent> stream = open(question);
        return stream.stream()
                .map(Sink::orThrow)
                .flatMap(event -> event.outputTextDelta().stream())
                .map(ResponseTextDeltaEvent::delta)
                .filter(piece -> !piece.isEmpty())
                .onClose(stream::close);
    }

    void iterate(String question, Consumer<String> sink) {
        try (StreamResponse<ResponseStreamEvent> stream = open(question)) {
            for (ResponseStreamEvent chunk : (Iterable<ResponseStreamEvent>) stream.stream().map(Sink::orThrow)::iterator) {
                chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(sink);
            }
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
}
