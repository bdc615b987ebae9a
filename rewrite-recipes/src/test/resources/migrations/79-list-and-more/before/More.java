package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.List;

class More {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String chained(List<String> lines, String rule) {
        List<ChatCompletionMessageParam> messages = new ArrayList<>();
        for (String line : lines) {
            messages.add(ChatCompletionMessageParam.ofUser(
                    ChatCompletionUserMessageParam.builder().content(line).build()));
        }
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .messages(messages)
                .model("gpt-5.4")
                .addSystemMessage(rule)
                .addUserMessage("Go on.")
                .build();
        messages.clear();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String one(String question) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-5.4")
                        .messages(List.of(ChatCompletionMessageParam.ofUser(
                                ChatCompletionUserMessageParam.builder().content(question).build())))
                        .addDeveloperMessage("Be brief.")
                        .build())
                .choices().get(0).message().content().orElse("");
    }

    String inVariable(List<String> lines, String rule) {
        List<ChatCompletionMessageParam> messages = new ArrayList<>();
        for (String line : lines) {
            messages.add(ChatCompletionMessageParam.ofUser(
                    ChatCompletionUserMessageParam.builder().content(line).build()));
        }
        ChatCompletionCreateParams.Builder params = ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .messages(messages);
        if (!rule.isEmpty()) {
            params.addSystemMessage(rule);
        }
        return client.chat().completions().create(params.build()).choices().get(0).message().content().orElse("");
    }

    String begun(String question) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-5.4")
                        .messages(new ArrayList<>())
                        .addUserMessage(question)
                        .build())
                .choices().get(0).message().content().orElse("");
    }
}
