package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.RequestOptions;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class Options {
    static String traced(OpenAIClient client) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage("Hello")
                .putAdditionalHeader("X-Trace", "1")
                .putAdditionalQueryParam("q", "2")
                .build();
        RequestOptions options = RequestOptions.builder().timeout(Duration.ofSeconds(30)).build();
        return client.withOptions(changed -> changed.maxRetries(0)).chat().completions().create(params, options).choices().get(0).message().content().orElse("");
    }

    static String several(OpenAIClient client, String tenant) {
        ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage("Hello");
        builder.putAllAdditionalHeaders(Map.of("X-Tenant", List.of(tenant)));
        if (!tenant.isEmpty()) {
            builder.putAdditionalHeader("X-Kind", "known");
        }
        ChatCompletion answer = client.chat().completions().create(
                builder.build(), RequestOptions.builder().timeout(Duration.ofSeconds(5)).responseValidation(false).build());
        return answer.choices().get(0).message().content().orElse("");
    }

    static String through(OpenAIClient client) {
        OpenAIClient patient = client.withOptions(options -> options.timeout(Duration.ofMinutes(5)).putHeader("X-Team", "b"));
        return patient.chat().completions().withOptions(options -> options.maxRetries(1)).create(
                ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage("Hello").build()).choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(traced(client) + several(client, "t") + through(client));
    }
}
