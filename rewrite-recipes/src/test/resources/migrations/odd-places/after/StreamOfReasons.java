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
import java.util.Optional;

class StreamOfReasons {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    Optional<String> run(ResponseCreateParams p) {
        try (StreamResponse<ResponseStreamEvent> s = client.responses().createStreaming(p)) {
            return s.stream().map(StreamOfReasons::orThrow).filter(c -> c.isOutputTextDelta() || c.isCompleted() || c.isIncomplete()).map(c -> finishReasonAt(c)).filter(Optional::isPresent).map(Optional::get).map(r -> r).findFirst();
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
