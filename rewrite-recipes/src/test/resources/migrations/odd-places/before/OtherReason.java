package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class OtherReason {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    boolean run(ChatCompletionCreateParams p) {
        return client.chat().completions().create(p).choices().get(0).finishReason().known() != ChatCompletion.Choice.FinishReason.Known.STOP;
    }
}
