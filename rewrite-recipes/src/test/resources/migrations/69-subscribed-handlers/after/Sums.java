package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.Headers;
import com.openai.errors.SseException;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Optional;

/** Answers that are put together while they come, and read when they are there. */
class Sums {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();
    private final StringBuilder text = new StringBuilder();

    void inside(ResponseCreateParams params, StringBuilder out) {
        ResponseAccumulator accumulator = ResponseAccumulator.create();
        client.responses().createStreaming(params)
                .subscribe(chunk -> accumulator.accumulate(orThrow(chunk)).outputTextDelta().stream().map(ResponseTextDeltaEvent::delta)
                        .forEach(out::append))
                .onCompleteFuture()
                .thenRun(() -> out.append(" = ")
                        .append(accumulator.response().output().stream()
                                .flatMap(item -> item.message().stream())
                                .flatMap(message -> message.content().stream())
                                .flatMap(content -> content.outputText().stream())
                                .map(ResponseOutputText::text)
                                .reduce(String::concat)
                                .orElse("")))
                .join();
    }

    void reference(String question) {
        ResponseAccumulator accumulator = ResponseAccumulator.create();
        AsyncStreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(
                ResponseCreateParams.builder()
                        .model("gpt-4.1")
                        .input(question)
                        .store(false)
                        .build());
        stream.subscribe(event -> accumulator.accumulate(orThrow(event)));
        stream.onCompleteFuture().thenRun(() -> {
            Response whole = accumulator.response();
            System.out.println(whole.output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("nothing"));
            System.out.println(whole.usage().map(usage -> usage.totalTokens()).orElse(0L));
        }).join();
    }

    String method(ResponseCreateParams params) {
        client.responses().createStreaming(params).subscribe(event -> append(orThrow(event))).onCompleteFuture().join();
        return text.toString();
    }

    private void append(ResponseStreamEvent chunk) {
        chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(text::append);
    }

    void variable(ResponseCreateParams params, StringBuilder out) {
        AsyncStreamResponse.Handler<ResponseStreamEvent> handler =
                chunk -> orThrow(chunk).outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(out::append);
        client.responses().createStreaming(params).subscribe(handler).onCompleteFuture().join();
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
