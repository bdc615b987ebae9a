package app;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;
import java.util.stream.Collectors;

class Counted {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void counts(String question) {
        try (StreamResponse<ChatCompletionChunk> chunks = client.chat().completions().createStreaming(
                ChatCompletionCreateParams.builder().model("m").addUserMessage(question).build())) {
            List<ChatCompletionChunk> all = chunks.stream().collect(Collectors.toList());
            assertThat(all).hasSize(3);
        }
    }
}
