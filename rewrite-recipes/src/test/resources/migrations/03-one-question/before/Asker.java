package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Asker {
    private final OpenAIClient client = OpenAIOkHttpClient.builder().fromEnv().build();

    String ask(String message) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage(message).build())
                .choices().stream().findFirst().flatMap(c -> c.message().content()).orElseThrow(IllegalStateException::new);
    }
}
