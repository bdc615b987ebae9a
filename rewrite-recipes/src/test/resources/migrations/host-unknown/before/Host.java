package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Host {
    private final OpenAIClient client = OpenAIOkHttpClient.builder().fromEnv().baseUrl(System.getenv("MY_URL")).build();

    void run() {
        client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
    }
}
