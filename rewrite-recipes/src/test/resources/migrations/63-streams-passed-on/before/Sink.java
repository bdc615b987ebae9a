package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Streams that one method opens and another reads. */
class Sink {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private StreamResponse<ChatCompletionChunk> open(String question) {
        return client.chat().completions().createStreaming(
                ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build());
    }

    void each(String question, Consumer<String> sink) {
        try (StreamResponse<ChatCompletionChunk> stream = open(question)) {
            stream.stream().forEach(chunk -> {
                for (ChatCompletionChunk.Choice choice : chunk.choices()) {
                    choice.delta().content().ifPresent(sink);
                }
            });
        }
    }

    void accept(String question, Consumer<String> sink) {
        try (StreamResponse<ChatCompletionChunk> stream = open(question)) {
            stream.stream().forEach(chunk -> {
                for (ChatCompletionChunk.Choice choice : chunk.choices()) {
                    if (choice.delta().content().isPresent()) {
                        sink.accept(choice.delta().content().get());
                    }
                }
            });
        }
    }

    void pass(String question, Consumer<String> sink) {
        try (var stream = open(question)) {
            pump(stream.stream(), sink);
        }
    }

    private static void pump(Stream<ChatCompletionChunk> chunks, Consumer<String> sink) {
        chunks.forEach(chunk -> chunk.choices().forEach(choice -> choice.delta().content().ifPresent(sink::accept)));
    }

    Stream<String> lazily(String question) {
        StreamResponse<ChatCompletionChunk> stream = open(question);
        return stream.stream()
                .flatMap(chunk -> chunk.choices().stream())
                .flatMap(choice -> choice.delta().content().stream())
                .filter(piece -> !piece.isEmpty())
                .onClose(stream::close);
    }

    void iterate(String question, Consumer<String> sink) {
        try (StreamResponse<ChatCompletionChunk> stream = open(question)) {
            for (ChatCompletionChunk chunk : (Iterable<ChatCompletionChunk>) stream.stream()::iterator) {
                chunk.choices().forEach(choice -> choice.delta().content().ifPresent(sink));
            }
        }
    }
}
