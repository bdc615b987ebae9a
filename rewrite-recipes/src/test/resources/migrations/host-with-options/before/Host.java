package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Host {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run() {
        client.withOptions(options -> options.baseUrl("https://api.groq.com/openai/v1")).chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
    }
}
