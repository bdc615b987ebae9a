package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Optional;

/** Chunks without choices are passed over, those with tool calls are not. */
class Guarded {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private ResponseCreateParams request(String question, Class<?> tool) {
        return ResponseCreateParams.builder().model("gpt-4.1").addTool(tool).input(question).store(false).build();
    }

    String skipped(String question, Class<?> tool) {
        StringBuilder out = new StringBuilder();
        try (StreamResponse<ResponseStreamEvent> stream =
                client.responses().createStreaming(request(question, tool))) {
            stream.stream().map(Guarded::orThrow).forEach(chunk -> {
                if (!(chunk.isOutputTextDelta() || chunk.isOutputItemDone())) {
                    return;
                }
                ResponseStreamEvent delta = chunk;
                delta.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(out::append);
                delta.outputItemDone().filter(done -> done.item().isFunctionCall()).ifPresent(call -> call.item().functionCall().map(ResponseFunctionToolCall::name).ifPresent(out::append));
            });
        }
        return out.toString();
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
