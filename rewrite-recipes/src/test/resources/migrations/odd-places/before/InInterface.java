package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.stream.Collectors;

interface InInterface {
    OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    default String run(ChatCompletionCreateParams p) {
        try (StreamResponse<ChatCompletionChunk> s = client.chat().completions().createStreaming(p)) {
            return s.stream().flatMap(c -> c.choices().stream()).flatMap(c -> c.delta().content().stream()).collect(Collectors.joining());
        }
    }
}
