package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.function.Function;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run() {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage("Hi")
                .temperature(0.1)
                .build();
        Function<ChatCompletionCreateParams, ChatCompletion> call = client.chat().completions()::create;
        System.out.println(call.apply(params).choices().size());
    }
}
