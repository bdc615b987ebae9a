package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputItemDoneEvent;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Collections;
import java.util.Optional;

/** Tool calls and the finish reason are read of chunks with choices. */
class Ended {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String filtered(String question, Class<?> tool) {
        StringBuilder out = new StringBuilder();
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(
                ResponseCreateParams.builder().model("gpt-4.1").addTool(tool).input(question).store(false).build())) {
            stream.stream().map(Ended::orThrow).filter(chunk -> chunk.isOutputTextDelta() || chunk.isOutputItemDone() || chunk.isCompleted() || chunk.isIncomplete()).forEach(chunk -> {
                ResponseStreamEvent choice = chunk;
                choice.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(out::append);
                for (ResponseOutputItemDoneEvent call : choice.outputItemDone()
                        .filter(done -> done.item().isFunctionCall())
                        .map(Collections::singletonList)
                        .orElse(Collections.emptyList())) {
                    out.append(call.item().functionCall().map(ResponseFunctionToolCall::arguments).orElse(""));
                }
                finishReasonAt(choice).ifPresent(reason -> out.append(" ").append(reason));
            });
        }
        return out.toString();
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
