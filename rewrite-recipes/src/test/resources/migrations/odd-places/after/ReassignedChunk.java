package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Iterator;
import java.util.List;

class ReassignedChunk {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run(ChatCompletionCreateParams params, List<String> words) {
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            Iterator<ChatCompletionChunk> chunks = stream.stream().iterator();
            ChatCompletionChunk chunk = null;
            while (chunks.hasNext()) {
                chunk = chunks.next();
                for (ChatCompletionChunk.Choice choice : chunk.choices()) {
                    words.forEach(word -> choice.delta().content().ifPresent(text -> System.out.print(word.equals(text))));
                }
            }
        }
    }
}
