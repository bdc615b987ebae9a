package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class InInnerClass {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    class Inner {
        String orThrow(String s) {
            return s;
        }

        void run(ChatCompletionCreateParams p) {
            try (StreamResponse<ChatCompletionChunk> s = client.chat().completions().createStreaming(p)) {
                s.stream().forEach(c -> c.choices().forEach(x -> x.delta().content().ifPresent(System.out::print)));
            }
        }
    }
}
