package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class CutStream {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    boolean run(ChatCompletionCreateParams p) {
        try (StreamResponse<ChatCompletionChunk> s = client.chat().completions().createStreaming(p)) {
            return s.stream().filter(c -> !c.choices().isEmpty()).anyMatch(c -> c.choices().get(0).finishReason().isPresent() && c.choices().get(0).finishReason().get().value() == ChatCompletionChunk.Choice.FinishReason.Value.LENGTH);
        }
    }
}
