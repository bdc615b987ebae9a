package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.Headers;
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
import io.reactivex.Single;
import io.reactivex.disposables.Disposable;
import io.reactivex.schedulers.Schedulers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

class Chains {
    private final OpenAIClient service = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();

    private ResponseCreateParams about(String question) {
        return ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false)
                .build();
    }

    Flowable<ResponseStreamEvent> chunks(String question) {
        return flowOf(service, about(question));
    }

    Single<String> whole(String question) {
        return flowOf(service, about(question))
                .subscribeOn(Schedulers.computation())
                .map(chunk ->
                        Optional.ofNullable(deltaOf(chunk)))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .reduce(new StringBuffer(), StringBuffer::append)
                .map(StringBuffer::toString);
    }

    static String all(String question) {
        return new Chains().whole(question).blockingGet();
    }

    static String choices(String question) {
        StringBuilder said = new StringBuilder();
        Flowable<ResponseStreamEvent> stream = new Chains().chunks(question);
        stream.flatMapIterable(Collections::singletonList)
                .filter(message -> deltaOf(message) != null)
                .map(Chains::deltaOf)
                .doOnNext(said::append)
                .doOnComplete(() -> said.append(" and that is all"))
                .blockingSubscribe();
        return said.toString();
    }

    static String ends(String question) {
        List<String> ends = new ArrayList<>();
        for (ResponseStreamEvent chunk : new Chains().chunks(question).blockingIterable()) {
            for (ResponseStreamEvent choice : Collections.singletonList(chunk)) {
                if (finishReasonAt(choice) != null) {
                    ends.add(finishReasonAt(choice));
                }
            }
        }
        return ends.toString();
    }

    static String first(String question) {
        ResponseStreamEvent chunk = new Chains().chunks(question).blockingFirst();
        return "[" + deltaOf(chunk) + "]";
    }

    static String written(String question) {
        StringBuilder said = new StringBuilder();
        flowOf(new Chains()
                .service, new Chains().about(question))
                .blockingForEach(chunk -> write(deltaOf(chunk), said));
        return said.toString();
    }

    private static void write(String text, Appendable out) throws IOException {
        out.append("<").append(text).append(">");
    }

    static String emitted(String question) throws InterruptedException {
        StringBuilder said = new StringBuilder();
        CountDownLatch end = new CountDownLatch(1);
        Disposable subscription = flowOf(new Chains()
                .service, new Chains().about(question))
                .subscribe(
                        chunk -> {
                            String text = deltaOf(chunk);
                            if (text != null) {
                                write(text, said);
                            }
                        },
                        error -> end.countDown(),
                        end::countDown);
        end.await();
        return said + " " + subscription.isDisposed();
    }

    static String some(String question) {
        return new Chains()
                .chunks(question)
                .take(2)
                .map(chunk -> chunk)
                .map(choice -> "(" + deltaOf(choice) + ")")
                .toList()
                .blockingGet()
                .toString();
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
