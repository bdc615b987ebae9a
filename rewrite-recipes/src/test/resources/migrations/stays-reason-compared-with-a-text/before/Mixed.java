package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Mixed {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    boolean same(ChatCompletionCreateParams params) {
        return "stop".equals(client.chat().completions().create(params).choices().get(0).finishReason());
    }
}
