package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.responses.ResponseCreateParams;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run() {
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-4o")
                .input("Hi")
                .temperature(0.1)
                .store(false)
                .build();
        Object answer = client.responses().create(params).id();
        System.out.println(answer instanceof ChatCompletion);
    }
}
