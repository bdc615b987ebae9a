package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.blocking.ChatService;

/** A method of one's own that gives the service is not the client's. */
class Services {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(ChatCompletionCreateParams params) {
        return this.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    private ChatService chat() {
        return client.chat();
    }

    String raw(ChatCompletionCreateParams params) {
        return OpenAIOkHttpClient.fromEnv().chat().withRawResponse().completions().create(params).parse().id();
    }
}
