package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Mixed {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String goes() {
        ChatCompletion completion = client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
        return completion.choices().get(0).message().content().orElse("");
    }

    int stays() {
        ChatCompletion completion = client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").n(2L).build());
        return completion.choices().size();
    }
}
