package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** An empty text is a line of its own here, or has words around it. */
class Lines {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void lines(ChatCompletionCreateParams params) {
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream()
                    .forEach(chunk -> System.out.println(chunk.choices().get(0).delta().content().orElse("")));
        }
    }
}
