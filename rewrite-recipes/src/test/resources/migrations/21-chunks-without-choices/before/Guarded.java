package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;

class Guarded {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void print(ChatCompletionCreateParams params, StringBuilder out) {
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream().forEach(chunk -> {
                if (!chunk.choices().isEmpty()) {
                    ChatCompletionChunk.Choice.Delta delta = chunk.choices().get(0).delta();
                    if (delta.content().isPresent()) {
                        out.append(delta.content().get());
                    }
                }
            });
        }
    }

    long count(String question) {
        long[] tokens = {0};
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addUserMessage(question)
                .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream().forEach(chunk -> {
                if (chunk.choices().isEmpty()) {
                    chunk.usage().ifPresent(usage -> tokens[0] = usage.totalTokens());
                    return;
                }
                chunk.choices().get(0).delta().content().ifPresent(System.out::print);
            });
        }
        return tokens[0];
    }

    void careful(ChatCompletionCreateParams params, StringBuilder out) {
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream().forEach(chunk -> {
                if (chunk.choices() != null && !chunk.choices().isEmpty()) {
                    var choice = chunk.choices().get(0);
                    var delta = choice.delta();
                    delta.content().ifPresent(out::append);
                }
            });
        }
        out.append(params.maxCompletionTokens().isPresent()).append(params.temperature().orElse(1.0));
    }

    /** Would throw for another event than the one at the end. */
    long strict(String question) {
        long[] tokens = {0};
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addUserMessage(question)
                .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream().forEach(chunk -> {
                if (!chunk.choices().isEmpty()) {
                    chunk.choices().get(0).delta().content().ifPresent(System.out::print);
                } else {
                    tokens[0] = chunk.usage().get().totalTokens();
                }
            });
        }
        return tokens[0];
    }
}
