package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.SseException;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.ErrorObject;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Optional;

class Subscribed {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void each(ResponseCreateParams params, StringBuilder out) {
        client.async().responses().createStreaming(params)
                .subscribe(chunk -> orThrow(chunk).outputTextDelta().stream().map(ResponseTextDeltaEvent::delta)
                        .forEach(out::append))
                .onCompleteFuture()
                .join();
    }

    String all(ResponseCreateParams params, StringBuilder out) {
        ResponseAccumulator accumulator = ResponseAccumulator.create();
        client.async().responses().createStreaming(params)
                .subscribe(chunk -> {
                    orThrow(chunk);
                    accumulator.accumulate(chunk);
                    chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(out::append);
                })
                .onCompleteFuture()
                .join();
        return accumulator.response().output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
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
