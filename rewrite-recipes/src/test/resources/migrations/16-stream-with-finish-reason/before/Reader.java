package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Iterator;
import java.util.function.Consumer;

class Reader {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String read(ChatCompletionCreateParams params) {
        StringBuilder out = new StringBuilder();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            Iterator<ChatCompletionChunk> chunks = stream.stream().iterator();
            while (chunks.hasNext()) {
                ChatCompletionChunk chunk = chunks.next();
                if (chunk.choices().isEmpty()) {
                    continue;
                }
                chunk.choices().get(0).delta().content().ifPresent(out::append);
                if (chunk.choices().get(0).finishReason().isPresent()) {
                    out.append(" (").append(chunk.choices().get(0).finishReason().get().asString()).append(')');
                    break;
                }
            }
        }
        return out.toString();
    }

    static class Printer {
        void print(OpenAIClient client, ChatCompletionCreateParams params, Consumer<String> sink) {
            try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
                stream.stream().forEach(chunk -> {
                    for (ChatCompletionChunk.Choice choice : chunk.choices()) {
                        // a piece of the text
                        choice.delta().content().ifPresent(sink);
                        choice.finishReason().ifPresent(reason -> sink.accept(" " + reason));
                    }
                });
            }
        }
    }
}
