package app;

import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;

class Usage {
    long cost(ChatCompletionCreateParams params) {
        ChatCompletion completion = OpenAIOkHttpClient.fromEnv().chat().completions().create(params);
        CompletionUsage usage = completion.usage().get();
        long cached = usage.promptTokensDetails().flatMap(CompletionUsage.PromptTokensDetails::cachedTokens).orElse(0L);
        long reasoning = usage.completionTokensDetails().flatMap(details -> details.reasoningTokens()).orElse(0L);
        completion.usage().ifPresent(u -> System.out.println(u.totalTokens()));
        System.out.println(completion.usage().map(CompletionUsage::totalTokens).orElse(0L));
        return usage.promptTokens() + usage.completionTokens() - cached + reasoning;
    }

    long details(ChatCompletionCreateParams params) {
        CompletionUsage usage = OpenAIOkHttpClient.fromEnv().chat().completions().create(params).usage().get();
        long cached = 0;
        if (usage.promptTokensDetails().isPresent()) {
            cached = Math.toIntExact(usage.promptTokensDetails().get().cachedTokens().orElse(0L));
        }
        if (usage.completionTokensDetails().isEmpty()) {
            return cached;
        }
        return cached + usage.completionTokensDetails().orElseThrow().reasoningTokens().orElse(0L);
    }
}
