package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void chunks(ChatCompletionCreateParams params) {
        client.chat().completions().createStreaming(params).stream().forEach(chunk -> {
            List<ChatCompletionChunk.Choice> choices = chunk.choices();
            System.out.print(choices.size());
        });
    }

    String shown(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().toString();
    }

    boolean same(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params);
        List<ChatCompletion.Choice> choices = completion.choices();
        return choices.equals(completion.choices());
    }
}
