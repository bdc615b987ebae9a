package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import java.util.List;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String chained(List<ChatCompletionMessageParam> messages) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("m")
                .addSystemMessage("Forgotten.")
                .messages(messages)
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }
}
