package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

final class Sender {
    private final OpenAIClient client;

    Sender(OpenAIClient client) {
        this.client = client;
    }

    String send(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().get(0).message().content().get();
    }

    public static void main(String[] args) {
        Sender sender = new Sender(OpenAIOkHttpClient.fromEnv());
        System.out.println(sender.send(Requests.translate("chat", 0.2)));
    }
}
