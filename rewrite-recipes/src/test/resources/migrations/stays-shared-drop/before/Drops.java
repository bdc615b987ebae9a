package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.function.Consumer;

/** A setting that goes away leaves a builder, which is no statement. */
class Drops {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    static String function(String question) {
        return ask(question, builder -> builder.n(1L));
    }

    private static String ask(String question, Consumer<ChatCompletionCreateParams.Builder> more) {
        ChatCompletionCreateParams.Builder builder =
                ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question);
        more.accept(builder);
        return CLIENT.chat().completions().create(builder.build()).choices().get(0).message().content().orElse("");
    }

    private static void once(ChatCompletionCreateParams.Builder builder, boolean once) {
        if (once) builder.n(1L);
    }

    static String branch(String question) {
        ChatCompletionCreateParams.Builder builder =
                ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question);
        once(builder, true);
        return CLIENT.chat().completions().create(builder.build()).choices().get(0).message().content().orElse("");
    }
}
