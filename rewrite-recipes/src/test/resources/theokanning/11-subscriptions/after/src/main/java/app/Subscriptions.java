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
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

class Subscriptions {
    private final OpenAIClient service = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();

    static String all(String question) throws InterruptedException {
        Subscriptions subscriptions = new Subscriptions();
        StringBuilder said = new StringBuilder();
        CountDownLatch end = new CountDownLatch(1);
        subscriptions.background(question, said, end);
        end.await();
        return said.toString();
    }

    private void background(String question, StringBuilder said, CountDownLatch end) {
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false)
                .build();
        subscribe(service, request, chunk -> {
            String text = deltaOf(chunk);
            if (text != null) {
                said.append(text);
            }
        }, error -> {
            said.append(error);
            end.countDown();
        }, end::countDown);
    }

    void watched(String question) {
        subscribe(service, ResponseCreateParams.builder()
                        .model("gpt-4o-mini")
                        .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                        .store(false)
                        .build(), chunk -> System.out.println(deltaOf(chunk)), Throwable::printStackTrace, () -> {});
    }

    /** The text that an event brings, which is empty in the first; null if it brings none. */
    private static String deltaOf(ResponseStreamEvent event) {
        return event.isCreated() ? "" : event.outputTextDelta().map(ResponseTextDeltaEvent::delta).orElse(null);
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** Reads a stream in the background. */
    private static void subscribe(
            OpenAIClient client,
            ResponseCreateParams request,
            Consumer<ResponseStreamEvent> onNext,
            Consumer<Throwable> onError,
            Runnable onComplete) {
        client.async().responses().createStreaming(request).subscribe(new AsyncStreamResponse.Handler<ResponseStreamEvent>() {
            @Override
            public void onNext(ResponseStreamEvent event) {
                if (isChunk(event)) {
                    onNext.accept(event);
                }
            }

            @Override
            public void onComplete(Optional<Throwable> error) {
                if (error.isPresent()) {
                    onError.accept(causeOf(error.get()));
                } else {
                    onComplete.run();
                }
            }
        });
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
