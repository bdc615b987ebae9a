package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An answer that is sent back as it came may be several items, so that counting goes wrong. */
class Turns {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Map<String, List<ChatCompletionMessageParam>> turns = new HashMap<>();

    String say(String id, String text) {
        List<ChatCompletionMessageParam> messages = turns.computeIfAbsent(id, key -> new ArrayList<>());
        messages.add(ChatCompletionMessageParam.ofUser(
                ChatCompletionUserMessageParam.builder().content(text).build()));
        if (messages.size() > 4) {
            messages.remove(0);
        }
        ChatCompletionMessage message = client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("gpt-4.1").messages(messages).build())
                .choices().get(0).message();
        messages.add(ChatCompletionMessageParam.ofAssistant(message.toParam()));
        return message.content().orElse("");
    }
}
