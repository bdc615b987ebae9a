package app;

import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.async.chat.ChatCompletionServiceAsync;
import com.openai.services.blocking.chat.ChatCompletionService;

class Held {
    private final ChatCompletionService completions;
    private final ChatCompletionServiceAsync later = OpenAIOkHttpClientAsync.fromEnv().chat().completions();

    Held() {
        this(OpenAIOkHttpClient.fromEnv().chat().completions());
    }

    Held(ChatCompletionService completions) {
        this.completions = completions;
    }

    String ask(String question) {
        ChatCompletion answer = completions.create(request(question));
        return answer.choices().get(0).message().content().orElse("");
    }

    String askLater(String question) {
        return later.create(request(question))
                .thenApply(answer -> answer.choices().get(0).message().content().orElse(""))
                .join();
    }

    private static ChatCompletionCreateParams request(String question) {
        return ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build();
    }
}
