package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the conversations that were used last, with all that was said in them. */
class Sessions {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Map<String, List<ChatCompletionMessageParam>> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<ChatCompletionMessageParam>> oldest) {
            return size() > 2;
        }
    };

    String chat(String id, String text) {
        List<ChatCompletionMessageParam> messages = sessions.computeIfAbsent(id, any -> new ArrayList<>());
        synchronized (messages) {
            messages.add(ChatCompletionMessageParam.ofUser(
                    ChatCompletionUserMessageParam.builder().content(text).build()));
            ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                    .model("gpt-4.1")
                    .messages(List.copyOf(messages))
                    .build());
            completion.choices().forEach(choice ->
                    messages.add(ChatCompletionMessageParam.ofAssistant(choice.message().toParam())));
            return completion.choices().get(0).message().content().orElse("");
        }
    }

    String several() {
        return chat("a", "one") + chat("b", "two") + chat("a", "three") + chat("c", "four") + chat("b", "five");
    }
}
