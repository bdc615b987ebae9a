package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;

/** Answers that are put together while they come, and read when they are there. */
class Sums {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();
    private final StringBuilder text = new StringBuilder();

    void inside(ChatCompletionCreateParams params, StringBuilder out) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        client.chat().completions().createStreaming(params)
                .subscribe(chunk -> accumulator.accumulate(chunk).choices().stream()
                        .flatMap(choice -> choice.delta().content().stream())
                        .forEach(out::append))
                .onCompleteFuture()
                .thenRun(() -> out.append(" = ")
                        .append(accumulator.chatCompletion().choices().get(0).message().content().orElse("")))
                .join();
    }

    void reference(String question) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        AsyncStreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(
                ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .addUserMessage(question)
                        .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
                        .build());
        stream.subscribe(accumulator::accumulate);
        stream.onCompleteFuture().thenRun(() -> {
            ChatCompletion whole = accumulator.chatCompletion();
            whole.choices().forEach(choice -> System.out.println(choice.message().content().orElse("nothing")));
            System.out.println(whole.usage().map(usage -> usage.totalTokens()).orElse(0L));
        }).join();
    }

    String method(ChatCompletionCreateParams params) {
        client.chat().completions().createStreaming(params).subscribe(this::append).onCompleteFuture().join();
        return text.toString();
    }

    private void append(ChatCompletionChunk chunk) {
        chunk.choices().forEach(choice -> choice.delta().content().ifPresent(text::append));
    }

    void variable(ChatCompletionCreateParams params, StringBuilder out) {
        AsyncStreamResponse.Handler<ChatCompletionChunk> handler =
                chunk -> chunk.choices().forEach(choice -> choice.delta().content().ifPresent(out::append));
        client.chat().completions().createStreaming(params).subscribe(handler).onCompleteFuture().join();
    }
}
