package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

record InRecord(OpenAIClient client) {
    static InRecord of() {
        return new InRecord(OpenAIOkHttpClient.fromEnv());
    }

    String run(ChatCompletionCreateParams p) {
        return client.chat().completions().create(p).choices().get(0).finishReason().toString();
    }
}
