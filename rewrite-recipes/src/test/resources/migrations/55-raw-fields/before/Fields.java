package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonField;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;
import java.util.List;

class Fields {
    static String members(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ask("Where is Paris?"));
        JsonField<List<ChatCompletion.Choice>> choices = answer._choices();
        if (choices.isMissing() || choices.isNull()) {
            return "nothing";
        }
        return answer._id().asString().isPresent() + " " + tokens(answer._usage());
    }

    private static long tokens(JsonField<CompletionUsage> usage) {
        return usage.isMissing() ? 0 : usage.asKnown().map(CompletionUsage::totalTokens).orElse(-1L);
    }

    static long usage(OpenAIClient client) {
        CompletionUsage usage = client.chat().completions().create(ask("How far?")).usage().orElseThrow();
        return usage._promptTokens().asKnown().orElse(0L)
                + usage._completionTokens().asNumber().orElse(0).longValue()
                + usage._totalTokens().asKnown().get();
    }

    static String tier(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ask("How fast?"));
        boolean unknown = answer._serviceTier().isMissing();
        return unknown + answer.serviceTier().map(tier -> tier.asString()).orElse("no tier")
                + answer.serviceTier().map(ChatCompletion.ServiceTier::asString).orElse("none");
    }

    static String request() {
        ChatCompletionCreateParams params = ask("Why?");
        return params._temperature().asKnown().get() + " " + params._topP().isMissing() + params._user().asString().get()
                + params._additionalHeaders().isEmpty() + params._additionalQueryParams().isEmpty();
    }

    private static ChatCompletionCreateParams ask(String question) {
        return ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage(question)
                .temperature(0.3)
                .user("u1")
                .build();
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(members(client) + usage(client) + tier(client) + request());
    }
}
