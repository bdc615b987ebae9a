package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Named {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String name(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().get(0).finishReason().value().toString();
    }
}
