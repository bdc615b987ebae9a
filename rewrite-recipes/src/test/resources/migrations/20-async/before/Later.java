package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.concurrent.CompletableFuture;

class Later {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    CompletableFuture<String> text(ChatCompletionCreateParams params) {
        CompletableFuture<ChatCompletion> future = client.chat().completions().create(params);
        return future.thenApply(completion -> completion.choices().get(0).message().content().orElse(""));
    }
}
