package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.Reasoning;
import com.openai.models.ReasoningEffort;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseTextConfig;

class Options {
    ResponseCreateParams params() {
        return ResponseCreateParams.builder()
                .model("gpt-5")
                .input("Why?")
                .reasoning(Reasoning.builder().effort(ReasoningEffort.LOW).build())
                .text(ResponseTextConfig.builder().verbosity(ResponseTextConfig.Verbosity.LOW).build())
                .serviceTier(ResponseCreateParams.ServiceTier.FLEX)
                .metadata(ResponseCreateParams.Metadata.builder()
                        .putAdditionalProperty("team", JsonValue.from("x"))
                        .build())
                .store(true)
                .promptCacheKey("k")
                .safetyIdentifier("u1")
                .parallelToolCalls(true)
                .maxOutputTokens(100L)
                .putAdditionalHeader("X-Trace", "1")
                .build();
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        client.responses().create(new Options().params());
    }
}
