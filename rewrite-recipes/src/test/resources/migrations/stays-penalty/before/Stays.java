package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run() {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage("Hi")
                .frequencyPenalty(0.5)
                .build();
        client.chat().completions().create(params);
    }
}
