package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class OwnMethodOfThatName {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String finishReason(ChatCompletion c) {
        return c.choices().get(0).finishReason().asString();
    }

    String run(ChatCompletionCreateParams p) {
        return finishReason(client.chat().completions().create(p));
    }
}
