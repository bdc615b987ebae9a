package app;

import static com.openai.models.chat.completions.ChatCompletionMessageParam.ofUser;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

class Forms {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String assigned() {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        b = b.temperature(0.1);
        b.addUserMessage("x");
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String function() {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        Function<String, Object> add = text -> b.addUserMessage(text);
        add.apply("x");
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String mapped(List<String> lines) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        lines.stream().map(b::addUserMessage).count();
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String copied(ChatCompletionCreateParams params) {
        ChatCompletionCreateParams.Builder b = params.toBuilder();
        b.addUserMessage("x");
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String later() {
        final ChatCompletionCreateParams.Builder b;
        b = ChatCompletionCreateParams.builder().model("m");
        b.addUserMessage("x");
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String named() {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .addMessage(ofUser(ChatCompletionUserMessageParam.builder().content("x").build()))
                        .build())
                .choices().get(0).message().content().orElse("");
    }

    String array() {
        ChatCompletionMessageParam[] all = {
            ChatCompletionMessageParam.ofUser(
                    ChatCompletionUserMessageParam.builder().content("x").build())
        };
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").messages(Arrays.asList(all)).build())
                .choices().get(0).message().content().orElse("");
    }
}
