package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ReasoningEffort;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;
import java.util.Optional;

class Lines {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Optional<ReasoningEffort> effort;

    Lines(Optional<ReasoningEffort> effort) {
        this.effort = effort;
    }

    String send(String model, boolean polite, List<String> lines) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model(model);
        if (polite) b.addSystemMessage("Be polite.");
        for (String line : lines) b.addUserMessage(line); // one by one
        effort.ifPresent(e -> b.reasoningEffort(e));
        // a little warmer
        b.temperature(0.2).addUserMessage("Now.");
        lines.forEach(b::addAssistantMessage);
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String built(String text) {
        var b = ChatCompletionCreateParams.builder().model("m");
        // the question
        ChatCompletionCreateParams params = b.addUserMessage(text).topP(0.1).build();
        String first = client.chat().completions().create(params).choices().get(0).message().content().orElse("");
        return first + client.chat().completions().create(b.addAssistantMessage(first).addUserMessage("More.").build())
                .choices().get(0).message().content().orElse("");
    }

    String again(String text) {
        var b = ChatCompletionCreateParams.builder().model("m").addUserMessage(text);
        client.chat().completions().create(b.build()).choices().get(0).message().content().ifPresent(System.out::println);
        return client.chat().completions().create(b.addUserMessage("More.").build())
                .choices().get(0).message().content().orElse("");
    }

    String two(String input) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder()
                // the small one
                .model("m");
        b.maxTokens(50L);
        b.addUserMessage(input);
        ChatCompletionCreateParams params = b.topP(0.5).build();
        return client.chat().completions().create(params).choices().get(0).message().content().get();
    }
}
