package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.HashMap;
import java.util.Map;

class ReasonsAsKeys {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    Map<ChatCompletion.Choice.FinishReason, Integer> counts = new HashMap<>();
    void run(ChatCompletionCreateParams p) {
        counts.merge(client.chat().completions().create(p).choices().get(0).finishReason(), 1, Integer::sum);
        System.out.println(counts.get(ChatCompletion.Choice.FinishReason.STOP));
    }
}
