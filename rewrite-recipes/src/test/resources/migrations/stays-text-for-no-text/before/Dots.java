package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** There are many more events without text than chunks. */
class Dots {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String dots(ChatCompletionCreateParams params) {
        StringBuilder out = new StringBuilder();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream().forEach(chunk -> chunk.choices().forEach(choice -> {
                out.append(choice.delta().content().orElse("."));
            }));
        }
        return out.toString();
    }
}
