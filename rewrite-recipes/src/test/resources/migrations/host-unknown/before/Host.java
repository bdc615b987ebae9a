package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Host {
    private final OpenAIClient client = OpenAIOkHttpClient.builder().fromEnv().baseUrl(System.getenv("MY_URL")).build();

    void run() {
        client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
    }

    static String placeholder(String question) {
        OpenAIClient other = OpenAIOkHttpClient.builder().baseUrl("{your-endpoint}").build();
        return other.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .addUserMessage(question)
                        .build())
                .choices()
                .get(0)
                .message()
                .content()
                .orElse("");
    }
}
