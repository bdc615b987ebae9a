package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

class Optionals {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String text(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().stream()
                .map(ChatCompletion.Choice::message)
                .map(ChatCompletionMessage::content)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .findFirst()
                .orElse("none");
    }

    String joined(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params);
        return completion.choices().stream()
                .map(choice -> choice.message().content())
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    void streamed(ChatCompletionCreateParams params, Consumer<String> sink) {
        try (StreamResponse<ChatCompletionChunk> chunks = client.chat().completions().createStreaming(params)) {
            chunks.stream()
                    .map(ChatCompletionChunk::choices)
                    .flatMap(List::stream)
                    .map(choice -> choice.delta().content())
                    .filter(Optional::isPresent)
                    .map(Optional::get)
                    .forEach(sink);
        }
    }
}
