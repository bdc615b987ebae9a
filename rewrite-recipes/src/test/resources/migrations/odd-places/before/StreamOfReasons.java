package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Optional;

class StreamOfReasons {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    Optional<String> run(ChatCompletionCreateParams p) {
        try (StreamResponse<ChatCompletionChunk> s = client.chat().completions().createStreaming(p)) {
            return s.stream().filter(c -> !c.choices().isEmpty()).map(c -> c.choices().get(0).finishReason()).filter(Optional::isPresent).map(Optional::get).map(r -> r.asString()).findFirst();
        }
    }
}
