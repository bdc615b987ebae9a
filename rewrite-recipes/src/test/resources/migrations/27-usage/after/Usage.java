package app;

import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseUsage;

class Usage {
    long cost(ResponseCreateParams params) {
        Response completion = OpenAIOkHttpClient.fromEnv().responses().create(params);
        ResponseUsage usage = completion.usage().get();
        long cached = usage.inputTokensDetails().cachedTokens();
        long reasoning = usage.outputTokensDetails().reasoningTokens();
        completion.usage().ifPresent(u -> System.out.println(u.totalTokens()));
        System.out.println(completion.usage().map(ResponseUsage::totalTokens).orElse(0L));
        return usage.inputTokens() + usage.outputTokens() - cached + reasoning;
    }

    long details(ResponseCreateParams params) {
        ResponseUsage usage = OpenAIOkHttpClient.fromEnv().responses().create(params).usage().get();
        long cached = 0;
        if (!usage._inputTokensDetails().isMissing()) {
            cached = Math.toIntExact(usage.inputTokensDetails().cachedTokens());
        }
        if (usage._outputTokensDetails().isMissing()) {
            return cached;
        }
        return cached + usage.outputTokensDetails().reasoningTokens();
    }
}
