package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class Raw {
    static String messages(OpenAIClient client, String question) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model(ChatModel.GPT_4O)
                .messages(JsonValue.from(List.of(
                        Map.of("role", "system", "content", "Be brief."),
                        Map.of("role", "user", "content", question))))
                .build()).choices().get(0).message().content().orElse("");
    }

    static String turns(OpenAIClient client, String question) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .messages(JsonValue.from(Arrays.asList(
                        Map.of("role", "user", "content", "Hello"),
                        Map.of("role", "assistant", "content", "Hi."),
                        Map.of("role", "user", "content", "And " + question))))
                .model("gpt-4o")
                .temperature(0.2)
                .build()).choices().get(0).message().content().orElse("");
    }

    static String properties(OpenAIClient client, String user) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage("Hello")
                // newer than the library
                .putAdditionalBodyProperty("prompt_cache_key", JsonValue.from("k"))
                .putAdditionalBodyProperty("safety_identifier", JsonValue.from(user))
                .putAdditionalBodyProperty("max_completion_tokens", JsonValue.from(200))
                .putAdditionalBodyProperty("metadata", JsonValue.from(Map.of("team", "x")))
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    static String grown(OpenAIClient client) {
        ChatCompletionCreateParams.Builder builder =
                ChatCompletionCreateParams.builder().model("gpt-4o").addSystemMessage("Be brief.");
        builder.addUserMessage("Hello");
        builder.putAdditionalBodyProperty("max_tokens", JsonValue.from(100));
        return client.chat().completions().create(builder.build()).choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(messages(client, "a") + turns(client, "b") + properties(client, "c") + grown(client));
    }
}
