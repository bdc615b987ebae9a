package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.Deque;

class History {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String deque(Deque<ChatCompletionMessageParam> history) {
        history.addLast(ChatCompletionMessageParam.ofUser(
                ChatCompletionUserMessageParam.builder().content("x").build()));
        while (history.size() > 5) {
            history.removeFirst();
        }
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("m")
                .messages(new ArrayList<>(history))
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }
}
