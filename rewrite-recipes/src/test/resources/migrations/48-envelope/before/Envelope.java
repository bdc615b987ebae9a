package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.time.Instant;

class Envelope {
    static String parts(OpenAIClient client) {
        ChatCompletion answer = ask(client);
        String model = answer.model();
        long created = answer.created();
        return model + " " + created + " " + Instant.ofEpochSecond(answer.created()) + " " + answer.id().isEmpty();
    }

    static boolean isMini(OpenAIClient client) {
        return ask(client).model().startsWith("gpt-4o-mini") || ask(client).model().toUpperCase().equals("GPT-4O-MINI");
    }

    static String tier(OpenAIClient client) {
        return ask(client).serviceTier().map(tier -> tier.asString()).orElse("no tier");
    }

    private static ChatCompletion ask(OpenAIClient client) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage("Hello").build());
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(parts(client) + isMini(client) + tier(client));
    }
}
