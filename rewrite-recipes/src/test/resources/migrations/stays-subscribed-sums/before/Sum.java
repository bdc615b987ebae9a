package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;
import java.util.Optional;
import java.util.function.Supplier;

/** Nobody asks for the usage of these streams, so Chat never sends it. */
class Sum {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    void printed(String question) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        client.chat().completions().createStreaming(
                ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build())
                .subscribe(accumulator::accumulate)
                .onCompleteFuture()
                .thenRun(() -> {
                    ChatCompletion whole = accumulator.chatCompletion();
                    System.out.println(whole.usage().map(usage -> usage.totalTokens()).orElse(-1L));
                })
                .join();
    }

    Optional<CompletionUsage> referenced(String question) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        client.chat().completions().createStreaming(
                ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build())
                .subscribe(chunk -> accumulator.accumulate(chunk))
                .onCompleteFuture()
                .join();
        return Optional.of(accumulator.chatCompletion()).flatMap(ChatCompletion::usage);
    }

    /** Each time it may be another one that is asked. */
    void anew(String question, Supplier<ChatCompletionAccumulator> accumulators) {
        AsyncStreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(
                ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build());
        stream.subscribe(accumulators.get()::accumulate);
    }
}
