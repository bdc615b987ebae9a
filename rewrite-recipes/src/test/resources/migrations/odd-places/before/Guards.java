package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Iterator;

class Guards {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run(ChatCompletionCreateParams p) {
        try (StreamResponse<ChatCompletionChunk> s = client.chat().completions().createStreaming(p)) {
            for (Iterator<ChatCompletionChunk> it = s.stream().iterator(); it.hasNext(); ) {
                ChatCompletionChunk c = it.next();
                if (c.choices().isEmpty() || c.choices().get(0).delta().content().isEmpty()) {
                    continue;
                }
                System.out.print(c.choices().get(0).delta().content().get());
            }
        }
    }
}
