package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
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
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

class Ids {
    private static final OpenAIClient SERVICE = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();

    private final StringBuilder answer = new StringBuilder();

    private static ResponseCreateParams about(String question) {
        return ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false)
                .build();
    }

    /** The identifier and the time are the server's. */
    private static String withoutServersOwn(String printed) {
        return printed.replaceAll("id=[^,]*", "id=..").replaceAll("created=\\d+", "created=..");
    }

    static String lastById(String question) {
        Map<String, String> response = new HashMap<>();
        try (StreamResponse<ResponseStreamEvent> events = SERVICE.responses().createStreaming(about(question))) {
            chunksOf(events).forEach(withAnswer((answer, chunk) -> {
                response.put(answer.id(), chunkText(answer, chunk));
            }));
        } catch (RuntimeException e) {
            e.printStackTrace();
            throw e;
        }
        return response.size() + withoutServersOwn(response.values().toString());
    }

    static String all(String question) {
        Ids ids = new Ids();
        TreeSet<String> seen = new TreeSet<>();
        try (StreamResponse<ResponseStreamEvent> events = SERVICE.responses().createStreaming(about(question))) {
            chunksOf(events).forEach(withAnswer((answer2, chunk) -> {
                seen.add(JsonValue.from(answer2.model()).asStringOrThrow() + " " + "chat.completion.chunk" + " " + ((long) answer2.createdAt() > 0));
                ids.answer.append("got ").append(chunkText(answer2, chunk)).append('\n');
            }));
        }
        return seen + withoutServersOwn(ids.answer.toString());
    }

    String kept(String question) {
        try (StreamResponse<ResponseStreamEvent> events = SERVICE.responses().createStreaming(about(question))) {
            chunksOf(events).forEach(withAnswer((answer2, chunk) -> answer.append(answer2.id().isEmpty()).append(Collections.singletonList(chunk).size())));
        } catch (RuntimeException error) {
            System.out.println(error.getMessage());
            throw error;
        }
        return answer.toString();
    }

    static String keptBy(String question) {
        return new Ids().kept(question);
    }

    static String models(String question) throws InterruptedException {
        StringBuilder found = new StringBuilder();
        CountDownLatch end = new CountDownLatch(1);
        subscribe(SERVICE, about(question), withAnswer((answer, chunk) -> {
            String text = deltaOf(chunk);
            found.append(JsonValue.from(answer.model()).asStringOrThrow()).append(text);
        }), Throwable::printStackTrace, end::countDown);
        end.await();
        return found.toString();
    }

    static String inPassing(String question) {
        StringBuilder found = new StringBuilder();
        String texts = flowOf(SERVICE, about(question))
                .doOnNext(withAnswer((answer, chunk) -> found.append(JsonValue.from(answer.model()).asStringOrThrow()))::accept)
                .filter(chunk -> deltaOf(chunk) != null)
                .map(chunk -> deltaOf(chunk))
                .toList()
                .blockingGet()
                .toString();
        return found + texts;
    }

    /** A chunk of an answer as the client for Chat Completions wrote it. */
    private static String chunkText(Response answer, ResponseStreamEvent event) {
        return "ChatCompletionChunk(id=" + answer.id() + ", object=chat.completion.chunk, created="
                + (long) answer.createdAt() + ", model=" + JsonValue.from(answer.model()).asStringOrThrow()
                + ", choices=[" + choiceTextAt(event) + "])";
    }

    /** The choice of a chunk as the client for Chat Completions wrote it. */
    private static String choiceTextAt(ResponseStreamEvent event) {
        return event == null
                ? null
                : "ChatCompletionChoice(index=0, message=" + messageTextAt(event) + ", finishReason="
                        + finishReasonAt(event) + ")";
    }

    /** The events that Chat Completions had chunks for. */
    private static Stream<ResponseStreamEvent> chunksOf(StreamResponse<ResponseStreamEvent> events) {
        return events.stream().filter(Ids::isChunk);
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

    /** The message of a chunk as the client for Chat Completions wrote it. */
    private static String messageTextAt(ResponseStreamEvent event) {
        return event == null
                ? null
                : "ChatMessage(role=" + roleAt(event) + ", content=" + deltaOf(event) + ", name=null, functionCall=null)";
    }

    /** What a chunk said of the speaker, which is in the first; null in all others. */
    private static String roleAt(ResponseStreamEvent event) {
        return event.isCreated() ? "assistant" : null;
    }

    /** Reads a stream in the background. */
    private static void subscribe(
            OpenAIClient client,
            ResponseCreateParams request,
            java.util.function.Consumer<ResponseStreamEvent> onNext,
            java.util.function.Consumer<Throwable> onError,
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

    /** Gives a function the answer with each of its events, of which only the first has it. */
    private static java.util.function.Consumer<ResponseStreamEvent> withAnswer(BiConsumer<Response, ResponseStreamEvent> each) {
        AtomicReference<Response> answer = new AtomicReference<>();
        return event -> {
            event.created().ifPresent(created -> answer.set(created.response()));
            each.accept(answer.get(), event);
        };
    }
}
