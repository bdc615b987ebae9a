package app;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.services.blocking.chat.ChatCompletionService;
import java.util.concurrent.CompletableFuture;

class Stored {
    private final ChatCompletionService completions;

    Stored(OpenAIClient client) {
        this.completions = client.chat().completions();
    }

    String again(String id) {
        return completions.retrieve(id).choices().get(0).message().content().orElse("");
    }

    static int count(OpenAIClient client) {
        return client.chat().completions().list().items().size();
    }

    static int messages(OpenAIClient client, String id) {
        return client.chat().completions().messages().list(id).items().size();
    }

    static CompletableFuture<ChatCompletion> later(OpenAIClientAsync client, String id) {
        return client.chat().completions().retrieve(id);
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(new Stored(client).again(args[0]) + count(client) + messages(client, args[0]));
        System.out.println(later(client.async(), args[0]).join().id());
        client.chat().completions().withRawResponse().delete(args[0]).close();
    }
}
