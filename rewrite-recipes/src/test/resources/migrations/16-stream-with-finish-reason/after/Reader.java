package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

class Reader {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String read(ResponseCreateParams params) {
        StringBuilder out = new StringBuilder();
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            Iterator<ResponseStreamEvent> chunks = stream.stream().map(Reader::orThrow).iterator();
            while (chunks.hasNext()) {
                ResponseStreamEvent chunk = chunks.next();
                if (!(chunk.isOutputTextDelta() || chunk.isCompleted() || chunk.isIncomplete())) {
                    continue;
                }
                chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(out::append);
                if (finishReasonAt(chunk).isPresent()) {
                    out.append(" (").append(finishReasonAt(chunk).get()).append(')');
                    break;
                }
            }
        }
        return out.toString();
    }

    static class Printer {
        void print(OpenAIClient client, ResponseCreateParams params, Consumer<String> sink) {
            try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
                stream.stream().map(Reader::orThrow).forEach(chunk -> {
                    // a piece of the text
                    chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(sink);
                    Reader.finishReasonAt(chunk).ifPresent(reason -> sink.accept(" " + reason));
                });
            }
        }
    }

    /** Why the model stopped, if an event is the last one of an answer. */
    private static Optional<String> finishReasonAt(ResponseStreamEvent event) {
        return event.isIncomplete()
                ? event.incomplete().map(last -> finishReason(last.response()))
                : event.completed().map(last -> finishReason(last.response()));
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
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
