package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Optional;
import java.util.function.Consumer;

class RawStream {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String read(ResponseCreateParams params, StringBuilder out) {
        HttpResponseFor<StreamResponse<ResponseStreamEvent>> raw =
                client.responses().withRawResponse().createStreaming(params);
        out.append(raw.statusCode());
        try (StreamResponse<ResponseStreamEvent> stream = raw.parse()) {
            stream.stream()
                    .map(RawStream::orThrow)
                    .flatMap(event -> event.outputTextDelta().stream())
                    .map(ResponseTextDeltaEvent::delta)
                    .forEach(out::append);
        }
        return raw.headers().values("content-type").get(0);
    }

    int status(ResponseCreateParams params, Consumer<String> sink) {
        try (var raw = client.responses().withRawResponse().createStreaming(params)) {
            raw.parse().stream().map(RawStream::orThrow).forEach(chunk -> chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(sink));
            return raw.statusCode();
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
