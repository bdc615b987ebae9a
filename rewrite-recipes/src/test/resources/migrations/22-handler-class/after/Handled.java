package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.Headers;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Optional;

class Handled {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String read(ResponseCreateParams params) {
        Collector collector = new Collector();
        client.async().responses().createStreaming(params).subscribe(collector, Runnable::run).onCompleteFuture().join();
        return collector.text.toString();
    }

    static class Collector implements AsyncStreamResponse.Handler<ResponseStreamEvent> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void onNext(ResponseStreamEvent chunk) {
            Handled.orThrow(chunk);
            chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(text::append);
        }

        @Override
        public void onComplete(Optional<Throwable> error) {
            text.append(error.isPresent() ? " (broken)" : " (done)");
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
