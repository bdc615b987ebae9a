package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.Headers;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import io.reactivex.BackpressureStrategy;
import io.reactivex.Flowable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletionException;

class Refused {
    private static final OpenAIClient SERVICE = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();

    private static ResponseCreateParams nothing() {
        return ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(new ArrayList<>())
                .store(false)
                .build();
    }

    static String caught(String question) {
        try {
            return flowOf(SERVICE, nothing()).count().blockingGet() + " chunks";
        } catch (OpenAIServiceException e) {
            return "refused with " + e.statusCode();
        }
    }

    static String handled(String question) {
        return flowOf(SERVICE, nothing())
                .map(chunk -> "a chunk")
                .onErrorResumeNext(error -> {
                    return Flowable.just(error instanceof OpenAIServiceException ? "refused" : "failed");
                })
                .blockingFirst();
    }

    /** The events that Chat Completions had chunks for, asked for when someone subscribes. */
    private static Flowable<ResponseStreamEvent> flowOf(OpenAIClient client, ResponseCreateParams request) {
        return Flowable.create(chunks -> {
            AsyncStreamResponse<ResponseStreamEvent> events = client.async().responses().createStreaming(request);
            chunks.setCancellable(events::close);
            events.subscribe(new AsyncStreamResponse.Handler<ResponseStreamEvent>() {
                @Override
                public void onNext(ResponseStreamEvent event) {
                    if (isChunk(event)) {
                        chunks.onNext(event);
                    }
                }

                @Override
                public void onComplete(Optional<Throwable> error) {
                    if (error.isPresent() && !chunks.isCancelled()) {
                        chunks.onError(causeOf(error.get()));
                    } else {
                        chunks.onComplete();
                    }
                }
            });
        }, BackpressureStrategy.BUFFER);
    }

    /** What went wrong in the background, without the exception that says so. */
    private static Throwable causeOf(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }

    /** Whether Chat Completions had a chunk for an event: the first, texts and the end; one that failed is an exception. */
    private static boolean isChunk(ResponseStreamEvent event) {
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
        return event.isCreated() || event.isOutputTextDelta() || event.isCompleted() || event.isIncomplete();
    }
}
