package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.ReasoningEffort;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Options {
    ChatCompletionCreateParams params() {
        return ChatCompletionCreateParams.builder()
                .model("gpt-5")
                .addUserMessage("Why?")
                .reasoningEffort(ReasoningEffort.LOW)
                .verbosity(ChatCompletionCreateParams.Verbosity.LOW)
                .serviceTier(ChatCompletionCreateParams.ServiceTier.FLEX)
                .metadata(ChatCompletionCreateParams.Metadata.builder()
                        .putAdditionalProperty("team", JsonValue.from("x"))
                        .build())
                .store(true)
                .promptCacheKey("k")
                .safetyIdentifier("u1")
                .parallelToolCalls(true)
                .maxCompletionTokens(100L)
                .n(1L)
                .putAdditionalHeader("X-Trace", "1")
                .build();
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        client.chat().completions().create(new Options().params());
    }
}
