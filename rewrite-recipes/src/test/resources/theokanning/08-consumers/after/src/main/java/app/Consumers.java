package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import io.reactivex.BackpressureStrategy;
import io.reactivex.Flowable;
import io.reactivex.functions.Consumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

class Consumers {
    private final OpenAIClient service = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();
    private final List<String> said = new ArrayList<>();

    static String all(String question) {
        Consumers consumers = new Consumers();
        consumers.anonymous(question);
        consumers.handled(question);
        consumers.shadowing(question);
        return consumers.said.toString();
    }

    private void anonymous(String question) {
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false)
                .build();
        try (StreamResponse<ResponseStreamEvent> events = service.responses().createStreaming(request)) {
            chunksOf(events).forEach(chunk -> {
                String text = deltaOf(chunk);
                if (text == null || !text.isEmpty()) {
                    said.add(text);
                }
            });
        } catch (RuntimeException e) {
            e.printStackTrace();
            throw e;
        }
    }

    private void handled(String question) {
        try (StreamResponse<ResponseStreamEvent> events = service.responses().createStreaming(ResponseCreateParams.builder()
                        .model("gpt-4o-mini")
                        .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                        .store(false)
                        .build())) {
            chunksOf(events).forEach(chunk -> {
                if (finishReasonAt(chunk) != null) {
                    said.add("the end");
                }
            });
        } catch (RuntimeException error) {
            failed(error);
            throw error;
        }
    }

    private void shadowing(String question) {
        for (String text : List.of("first", "second")) {
            said.add(text);
        }
        flowOf(service, ResponseCreateParams.builder()
                        .model("gpt-4o-mini")
                        .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                        .store(false)
                        .build())
                .blockingForEach(new Consumer<ResponseStreamEvent>() {
                    private int number;

                    @Override
                    public void accept(ResponseStreamEvent chunk) {
                        said.add(++number + " " + finishReasonAt(chunk));
                    }
                });
        String chunk = "outside";
        flowOf(service, ResponseCreateParams.builder()
                        .model("gpt-4o-mini")
                        .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, chunk)))
                        .store(false)
                        .build())
                .blockingForEach(new Consumer<ResponseStreamEvent>() {
                    @Override
                    public void accept(ResponseStreamEvent chunk) {
                        said.add(deltaOf(chunk));
                    }
                });
    }

    private void failed(Throwable error) {
        said.add("failed " + error);
    }

    /** The events that Chat Completions had chunks for. */
    private static Stream<ResponseStreamEvent> chunksOf(StreamResponse<ResponseStreamEvent> events) {
        return events.stream().filter(Consumers::isChunk);
    }

    /** The text that an event brings, which is empty in the first; null if it brings none. */
    private static String deltaOf(ResponseStreamEvent event) {
        return event.isCreated() ? "" : event.outputTextDelta().map(ResponseTextDeltaEvent::delta).orElse(null);
    }

    /** Why the model stopped, if an event is the last one of an answer; else null. */
    private static String finishReasonAt(ResponseStreamEvent event) {
        if (event.isIncomplete()) {
            return finishReason(event.asIncomplete().response());
        }
        return event.isCompleted() ? finishReason(event.asCompleted().response()) : null;
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "function_call" : "stop");
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
