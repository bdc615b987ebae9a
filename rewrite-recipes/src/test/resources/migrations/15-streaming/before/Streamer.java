package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Streamer {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void stream(ChatCompletionCreateParams params, StringBuilder out) {
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream().flatMap(chunk -> chunk.choices().stream()).flatMap(choice -> choice.delta().content().stream()).forEach(out::append);
        }
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream().forEach(chunk -> {
                chunk.choices().forEach(choice -> choice.delta().content().ifPresent(out::append));
            });
        }
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream()
                    // every chunk
                    .flatMap(chunk -> chunk.choices().stream())
                    .map(choice -> choice.delta())
                    .flatMap(delta -> delta.content().stream())
                    .forEach(System.out::print);
        }
    }
}
