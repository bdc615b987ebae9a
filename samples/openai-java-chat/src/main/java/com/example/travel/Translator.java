package com.example.travel;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.concurrent.CompletableFuture;

/** Sends requests at once, as a stream, or later. */
class Translator {
    private final OpenAIClient client;

    Translator(OpenAIClient client) {
        this.client = client;
    }

    String send(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().get(0).message().content().get();
    }

    void stream(ChatCompletionCreateParams params, Appendable out) {
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .forEach(piece -> append(out, piece));
        }
    }

    /** Streams, and keeps the whole answer too. */
    String collect(ChatCompletionCreateParams params) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream().peek(accumulator::accumulate).forEach(chunk -> {});
        }
        ChatCompletion completion = accumulator.chatCompletion();
        return completion.choices().get(0).message().content().orElse("(nothing)");
    }

    CompletableFuture<String> later(ChatCompletionCreateParams params) {
        return client.async().chat().completions().create(params)
                .thenApply(completion -> completion.choices().get(0).message().content().orElse("(nothing)"));
    }

    private static void append(Appendable out, String piece) {
        try {
            out.append(piece);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
