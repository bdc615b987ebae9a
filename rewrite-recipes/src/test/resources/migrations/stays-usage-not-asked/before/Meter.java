package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;
import java.util.concurrent.atomic.AtomicReference;

class Meter {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    long tokens(String question, StringBuilder out) {
        AtomicReference<CompletionUsage> usage = new AtomicReference<>();
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage(question)
                .build();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream().forEach(chunk -> {
                chunk.usage().ifPresent(usage::set);
                chunk.choices().stream().flatMap(choice -> choice.delta().content().stream()).forEach(out::append);
            });
        }
        return usage.get() == null ? 0 : usage.get().totalTokens();
    }
}
