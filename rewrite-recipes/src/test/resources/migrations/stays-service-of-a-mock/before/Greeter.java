package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.blocking.ChatService;

class Greeter {
    private final ChatService chat;

    Greeter(ChatService chat) {
        this.chat = chat;
    }

    static Greeter fromEnv() {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        return new Greeter(client.chat());
    }

    String greet(ChatCompletionCreateParams params) {
        return chat.completions().create(params).choices().get(0).message().content().orElse("");
    }
}
