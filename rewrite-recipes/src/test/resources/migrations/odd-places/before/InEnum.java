package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

enum InEnum {
    ONE;

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String run(ChatCompletionCreateParams p) {
        return client.chat().completions().create(p).choices().get(0).finishReason().asString();
    }
}
