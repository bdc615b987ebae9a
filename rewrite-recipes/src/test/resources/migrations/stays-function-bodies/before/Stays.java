package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What blocks a part of a statement blocks all of it, however deep it is. */
class Stays {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    private static String text(ChatCompletion completion) {
        return completion.choices().get(0).message().content().orElse("");
    }

    static String function(String question) {
        Supplier<ChatCompletion> seeded = () -> {
            ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                    .model("gpt-4.1")
                    .addUserMessage(question)
                    .seed(7L)
                    .build();
            return CLIENT.chat().completions().create(params);
        };
        ChatCompletion other = CLIENT.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .addUserMessage(question)
                        .build());
        ChatCompletion one = question.isEmpty() ? seeded.get() : other;
        return text(one);
    }

    static String anonymous(String question) {
        Function<String, ChatCompletionMessageParam> named = new Function<>() {
            @Override
            public ChatCompletionMessageParam apply(String text) {
                return ChatCompletionMessageParam.ofUser(ChatCompletionUserMessageParam.builder()
                        .content(text)
                        .name("ann")
                        .build());
            }
        };
        return CLIENT.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .messages(List.of(named.apply(question)))
                        .build())
                .choices()
                .get(0)
                .message()
                .content()
                .orElse("");
    }

    private static ChatCompletionMessageParam chosen(int kind, String text) {
        return switch (kind) {
            case 1 ->
                ChatCompletionMessageParam.ofUser(
                        ChatCompletionUserMessageParam.builder().content(text).build());
            default -> {
                ChatCompletionMessageParam named = ChatCompletionMessageParam.ofUser(
                        ChatCompletionUserMessageParam.builder().content(text).name("bob").build());
                yield named;
            }
        };
    }

    static String choice(String question) {
        return CLIENT.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .messages(List.of(chosen(1, question)))
                        .build())
                .choices()
                .get(0)
                .message()
                .content()
                .orElse("");
    }
}
