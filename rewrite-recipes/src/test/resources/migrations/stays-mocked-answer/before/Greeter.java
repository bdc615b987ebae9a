package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Greeter {
    private final OpenAIClient client;

    Greeter(OpenAIClient client) {
        this.client = client;
    }

    static Greeter fromEnv() {
        return new Greeter(OpenAIOkHttpClient.fromEnv());
    }

    String greet(String name) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Greet " + name).build())
                .choices().get(0).message().content().orElse("");
    }
}
