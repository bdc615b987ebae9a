package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;

class Log {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String text) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .addMessage(wrap(ChatCompletionSystemMessageParam.builder().content("terse").build()))
                        .addMessage(wrap(ChatCompletionUserMessageParam.builder().content(text).build()))
                        .build())
                .choices().get(0).message().content().orElse("");
    }

    private static ChatCompletionMessageParam wrap(ChatCompletionUserMessageParam message) {
        return ChatCompletionMessageParam.ofUser(message);
    }

    private static ChatCompletionMessageParam wrap(ChatCompletionSystemMessageParam message) {
        return ChatCompletionMessageParam.ofSystem(message);
    }
}
