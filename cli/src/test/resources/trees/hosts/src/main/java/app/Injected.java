package app;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Other classes of this code base make clients of two vendors, so nobody can tell which one this is. */
class Injected {
    private final OpenAIClient client;

    Injected(OpenAIClient client) {
        this.client = client;
    }

    void ask(ChatCompletionCreateParams params) {
        client.chat().completions().create(params);
    }
}
