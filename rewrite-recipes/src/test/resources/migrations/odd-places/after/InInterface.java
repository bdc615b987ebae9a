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
import java.util.stream.Collectors;

interface InInterface {
    OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    default String run(ResponseCreateParams p) {
        try (StreamResponse<ResponseStreamEvent> s = client.responses().createStreaming(p)) {
            return s.stream().map(InInterface::orThrow).flatMap(event -> event.outputTextDelta().stream()).map(ResponseTextDeltaEvent::delta).collect(Collectors.joining());
        }
    }

    /** A response that fails says so in an event, where Chat Completions ended the stream with an exception. */
    static ResponseStreamEvent orThrow(ResponseStreamEvent event) {
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
