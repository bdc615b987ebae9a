package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Iterator;
import java.util.Optional;

class Guards {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run(ResponseCreateParams p) {
        try (StreamResponse<ResponseStreamEvent> s = client.responses().createStreaming(p)) {
            for (Iterator<ResponseStreamEvent> it = s.stream().map(Guards::orThrow).iterator(); it.hasNext(); ) {
                ResponseStreamEvent c = it.next();
                if (!c.isOutputTextDelta() || c.outputTextDelta().map(ResponseTextDeltaEvent::delta).isEmpty()) {
                    continue;
                }
                System.out.print(c.outputTextDelta().map(ResponseTextDeltaEvent::delta).get());
            }
        }
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
