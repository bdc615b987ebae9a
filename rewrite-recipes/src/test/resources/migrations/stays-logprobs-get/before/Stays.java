package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    double first(String question) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question).logprobs(true).build())
                .choices().get(0).logprobs().get().content().get().get(0).logprob();
    }
}
