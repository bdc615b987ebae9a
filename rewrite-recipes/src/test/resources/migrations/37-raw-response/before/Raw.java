package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Raw {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(ChatCompletionCreateParams params) {
        HttpResponseFor<ChatCompletion> raw = client.chat().completions().withRawResponse().create(params);
        System.out.println(raw.statusCode());
        return raw.parse().choices().get(0).message().content().orElse("");
    }

    int stream(ChatCompletionCreateParams params, StringBuilder out) {
        HttpResponseFor<StreamResponse<ChatCompletionChunk>> raw = client.chat().completions().withRawResponse().createStreaming(params);
        try (StreamResponse<ChatCompletionChunk> stream = raw.parse()) {
            stream.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .forEach(out::append);
        }
        return raw.statusCode();
    }
}
