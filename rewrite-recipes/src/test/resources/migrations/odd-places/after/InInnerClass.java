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
import java.util.Optional;

class InInnerClass {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    class Inner {
        String orThrow(String s) {
            return s;
        }

        void run(ResponseCreateParams p) {
            try (StreamResponse<ResponseStreamEvent> s = client.responses().createStreaming(p)) {
                s.stream().map(InInnerClass::orThrow2).forEach(c -> c.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(System.out::print));
            }
        }
    }

    /** A response that fails says so in an event, where Chat Completions ended the stream with an exception. */
    private static ResponseStreamEvent orThrow2(ResponseStreamEvent event) {
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
