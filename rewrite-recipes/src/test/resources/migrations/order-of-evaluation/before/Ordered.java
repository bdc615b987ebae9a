package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Iterator;

class Ordered {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String first(Iterator<String> lines) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder()
                .addUserMessage(lines.next())
                .model(lines.next());
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String built(Iterator<String> lines) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().temperature(0.1);
        ChatCompletionCreateParams params = b.model(lines.next()).addUserMessage(lines.next()).build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String grown(Iterator<String> lines) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().temperature(0.1);
        b.addUserMessage(lines.next()).model(lines.next()).addUserMessage(lines.next());
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String chained(Iterator<String> lines) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .addUserMessage(lines.next())
                .model(lines.next())
                .addAssistantMessage(lines.next())
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String sorted(Iterator<String> lines) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model(lines.next())
                .addUserMessage(lines.next())
                .temperature(0.1)
                .addAssistantMessage(lines.next())
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }
}
