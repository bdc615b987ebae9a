package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;

class Streamer {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void stream(ResponseCreateParams params, StringBuilder out) {
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            stream.stream().flatMap(event -> event.outputTextDelta().stream()).map(ResponseTextDeltaEvent::delta).forEach(out::append);
        }
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            stream.stream().forEach(chunk -> {
                chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(out::append);
            });
        }
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            stream.stream()
                    // every chunk
                    .flatMap(event -> event.outputTextDelta().stream())
                    .map(ResponseTextDeltaEvent::delta)
                    .forEach(System.out::print);
        }
    }
}
