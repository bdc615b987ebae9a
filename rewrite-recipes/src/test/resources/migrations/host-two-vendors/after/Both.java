package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.ResponseCreateParams;

class Both {
    private final OpenAIClient openAi = OpenAIOkHttpClient.fromEnv();
    private final OpenAIClient groq = OpenAIOkHttpClient.builder().fromEnv().baseUrl("https://api.groq.com/openai/v1").build();

    void run() {
        openAi.responses().create(ResponseCreateParams.builder().model("m").input("Hi").store(false).build());
        groq.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
    }
}
