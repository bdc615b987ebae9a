package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.function.Consumer;

class RawStream {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String read(ChatCompletionCreateParams params, StringBuilder out) {
        HttpResponseFor<StreamResponse<ChatCompletionChunk>> raw =
                client.chat().completions().withRawResponse().createStreaming(params);
        out.append(raw.statusCode());
        try (StreamResponse<ChatCompletionChunk> stream = raw.parse()) {
            stream.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .forEach(out::append);
        }
        return raw.headers().values("content-type").get(0);
    }

    int status(ChatCompletionCreateParams params, Consumer<String> sink) {
        try (var raw = client.chat().completions().withRawResponse().createStreaming(params)) {
            raw.parse().stream().forEach(chunk -> chunk.choices().forEach(choice -> choice.delta().content().ifPresent(sink)));
            return raw.statusCode();
        }
    }
}
