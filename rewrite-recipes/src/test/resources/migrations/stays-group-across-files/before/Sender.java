package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

final class Sender {
    static void send(OpenAIClient client, ChatCompletionCreateParams params) {
        client.chat().completions().create(params);
    }

    public static void main(String[] args) {
        send(OpenAIOkHttpClient.fromEnv(), Requests.one());
        send(OpenAIOkHttpClient.fromEnv(), Requests.several());
    }
}
