package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Copies {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String cooler(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params.toBuilder()
                .model("gpt-5.4-mini")
                .temperature(0.1)
                .maxCompletionTokens(50L)
                .build());
        return completion.choices().get(0).message().content().orElse("") + " by " + completion.model() + " after "
                + (completion.created() > 0);
    }
}
