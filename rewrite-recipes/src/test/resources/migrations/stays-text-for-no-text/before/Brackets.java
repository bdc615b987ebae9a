package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Brackets {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void brackets(ChatCompletionCreateParams params) {
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream()
                    .forEach(chunk -> System.out.print("[" + chunk.choices().get(0).delta().content().orElse("")));
        }
    }
}
