package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.Headers;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseStreamEvent;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import io.reactivex.BackpressureStrategy;
import io.reactivex.Flowable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Answers in streams, see {@link #chunks(String)}; {@link #service} has more. */
class Asker {
    private final OpenAiService service = new OpenAiService("sk-none");
    private final OpenAIClient client = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();

    Flowable<ResponseStreamEvent> chunks(String question) {
        return flowOf(client, ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false)
                .build());
    }

    int size(String text) {
        return service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
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

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
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
