package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Same {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    boolean cut(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params);
        return completion.choices().get(0).finishReason() == ChatCompletion.Choice.FinishReason.LENGTH;
    }
}
