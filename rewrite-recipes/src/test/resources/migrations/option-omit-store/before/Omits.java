package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Omits {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void ask(String question) {
        client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addUserMessage(question)
                .build());
        ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder().model("gpt-5.4");
        builder.addUserMessage(question);
        client.chat().completions().create(builder.build());
    }
}
