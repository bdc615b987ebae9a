package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;

final class Sender {
    private final OpenAIClient client;

    Sender(OpenAIClient client) {
        this.client = client;
    }

    String send(ResponseCreateParams params) {
        return client.responses().create(params).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .get();
    }

    public static void main(String[] args) {
        Sender sender = new Sender(OpenAIOkHttpClient.fromEnv());
        System.out.println(sender.send(Requests.translate("chat", 0.2)));
    }
}
