package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the conversation of each user. */
class Memory {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Map<String, List<ChatCompletionMessageParam>> conversations = new ConcurrentHashMap<>();

    String chat(String user, String text) {
        List<ChatCompletionMessageParam> messages = conversations.computeIfAbsent(user, id -> {
            List<ChatCompletionMessageParam> begun = new ArrayList<>();
            begun.add(ChatCompletionMessageParam.ofSystem(
                    ChatCompletionSystemMessageParam.builder().content("Be brief.").build()));
            return begun;
        });
        messages.add(ChatCompletionMessageParam.ofUser(
                ChatCompletionUserMessageParam.builder().content(text).build()));
        // A text is one message here and there, so that counting them stays right.
        while (messages.size() > 4) {
            messages.remove(1);
        }
        ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4.1")
                .messages(messages)
                .build());
        String answer = completion.choices().get(0).message().content().orElse("");
        messages.add(ChatCompletionMessageParam.ofAssistant(
                ChatCompletionAssistantMessageParam.builder().content(answer).build()));
        return answer;
    }

    String often(String user, String text) {
        return chat(user, text) + chat(user, "Why?") + chat(user, "And then?");
    }

    void forget(String user) {
        conversations.remove(user);
    }

    boolean knows(String user) {
        return conversations.containsKey(user);
    }
}
