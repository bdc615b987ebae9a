package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class CountOfChunks {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    long run(ChatCompletionCreateParams p) {
        try (StreamResponse<ChatCompletionChunk> s = client.chat().completions().createStreaming(p)) {
            return s.stream().flatMap(c -> c.choices().stream()).count();
        }
    }
}
