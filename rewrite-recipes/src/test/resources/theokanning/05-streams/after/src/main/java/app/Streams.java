package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
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
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

class Streams {
    private static final String LONG =
            " Say it at length, with all that belongs to it, and with what people say of it in other places, and why.";

    static String words(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false)
                .build();
        StringBuilder all = new StringBuilder();
        try (StreamResponse<ResponseStreamEvent> events = service.responses().createStreaming(request)) {
            chunksOf(events).forEach(chunk -> {
                String delta = deltaOf(chunk);
                if (delta != null) {
                    // only what was said
                    all.append(delta);
                }
            });
        } catch (RuntimeException e) {
            e.printStackTrace();
            throw e;
        }
        return all.toString();
    }

    static String ends(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        StringBuilder all = new StringBuilder();
        try (StreamResponse<ResponseStreamEvent> events = service.responses().createStreaming(ResponseCreateParams.builder()
                        .model("gpt-4o-mini")
                        .inputOfResponse(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question + LONG)))
                        .maxOutputTokens(16)
                        .store(false)
                        .build())) {
            chunksOf(events).forEach(chunk -> take(chunk, all));
        }
        return all.toString();
    }

    private static void take(ResponseStreamEvent chunk, StringBuilder all) {
        for (ResponseStreamEvent choice : Collections.singletonList(chunk)) {
            ResponseStreamEvent delta = choice;
            if (deltaOf(delta) != null) {
                all.append(deltaOf(delta));
            }
            if (finishReasonAt(choice) != null) {
                all.append(" ends with ").append(finishReasonAt(choice));
            }
        }
    }

    /** The events that Chat Completions had chunks for. */
    private static Stream<ResponseStreamEvent> chunksOf(StreamResponse<ResponseStreamEvent> events) {
        return events.stream().filter(Streams::isChunk);
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
