package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** The oldest messages are forgotten, half a tool call perhaps. */
class Window {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Deque<ChatCompletionMessageParam> recent = new ArrayDeque<>();

    String say(String text) {
        recent.addLast(ChatCompletionMessageParam.ofUser(
                ChatCompletionUserMessageParam.builder().content(text).build()));
        ChatCompletionMessage message = client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .messages(new ArrayList<>(recent))
                        .build())
                .choices().get(0).message();
        recent.add(ChatCompletionMessageParam.ofAssistant(message.toParam()));
        recent.pollFirst();
        return message.content().orElse("");
    }
}
