package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;

class Greeter {
    private final OpenAIClient client;

    Greeter(OpenAIClient client) {
        this.client = client;
    }

    static Greeter fromEnv() {
        return new Greeter(OpenAIOkHttpClient.fromEnv());
    }

    String greet(String name) {
        return client.responses()
                .create(ResponseCreateParams.builder().model("m").input("Greet " + name).store(false).build()).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }
}
