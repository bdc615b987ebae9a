package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;

class Boxed {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    int cached() {
        ChatCompletion completion = client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
        CompletionUsage usage = completion.usage().get();
        return usage.promptTokensDetails().flatMap(details -> details.cachedTokens()).orElse(0L).intValue();
    }
}
