package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;

class Requests {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String send(List<String> lines) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        fill(b, lines);
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    private static void fill(ChatCompletionCreateParams.Builder b, List<String> lines) {
        lines.forEach(b::addUserMessage);
    }

    String value(boolean first) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        String name = b.addUserMessage("x").toString();
        return name + client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String built() {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        System.out.println("" + b.addUserMessage("x").build().hashCode());
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String seed() {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m").addUserMessage("x");
        b.seed(7L);
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String none() {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }
}
