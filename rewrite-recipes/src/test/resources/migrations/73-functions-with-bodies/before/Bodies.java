package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Values that go through bodies of functions, cases of switch expressions, and classes that name types in their heads. */
class Bodies {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    private static String text(ChatCompletion completion) {
        return completion.choices().get(0).message().content().orElse("");
    }

    private static <T> T retried(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String retry(String question) {
        ChatCompletion answer = retried(() -> {
            ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                    .model("gpt-4.1")
                    .addUserMessage(question)
                    .build();
            return CLIENT.chat().completions().create(params);
        });
        return text(answer);
    }

    static String all(String question) {
        return List.of(question, "And more?").stream()
                .map(text -> {
                    ChatCompletionCreateParams.Builder builder =
                            ChatCompletionCreateParams.builder().model("gpt-4.1");
                    builder.addUserMessage(text);
                    return builder.build();
                })
                .map(params -> CLIENT.chat().completions().create(params))
                .map(answer -> {
                    if (answer.choices().isEmpty()) {
                        return "";
                    }
                    return answer.choices().get(0).message().content().orElse("");
                })
                .collect(Collectors.joining());
    }

    private static @SuppressWarnings("unused") ChatCompletionMessageParam turn(String role, String text) {
        return switch (role) {
            case "assistant" ->
                ChatCompletionMessageParam.ofAssistant(
                        ChatCompletionAssistantMessageParam.builder().content(text).build());
            case "user" -> {
                ChatCompletionMessageParam said = ChatCompletionMessageParam.ofUser(
                        ChatCompletionUserMessageParam.builder().content(text).build());
                yield said;
            }
            default -> throw new IllegalArgumentException(role);
        };
    }

    static String turns(String question) {
        List<ChatCompletionMessageParam> turns = List.of(turn("user", "Hi!"), turn("assistant", "Yes?"), turn("user", question));
        return text(CLIENT.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .messages(turns)
                        .build()));
    }

    abstract static class Caller<R> {
        abstract R call(String question);
    }

    static class ChatCaller extends Caller<ChatCompletion> {
        @Override
        ChatCompletion call(String question) {
            return CLIENT.chat()
                    .completions()
                    .create(ChatCompletionCreateParams.builder()
                            .model("gpt-4.1")
                            .addUserMessage(question)
                            .build());
        }
    }

    static String called(String question) {
        return text(new ChatCaller().call(question));
    }
}
