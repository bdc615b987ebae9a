package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.async.ChatServiceAsync;
import com.openai.services.blocking.ChatService;
import com.openai.services.blocking.chat.ChatCompletionService;

/** The service before that of the completions is held, too. */
class Chats {
    private final ChatService chat = OpenAIOkHttpClient.fromEnv().chat();
    private final ChatServiceAsync later;

    Chats() {
        OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();
        later = client.chat();
    }

    String ask(String question) {
        ChatCompletionService completions = chat.completions();
        return completions.create(ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build())
                .choices().get(0).message().content().orElse("");
    }

    String askLater(String question) {
        return this.later.completions()
                .create(ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build())
                .thenApply(completion -> completion.choices().get(0).message().content().orElse(""))
                .join();
    }
}
