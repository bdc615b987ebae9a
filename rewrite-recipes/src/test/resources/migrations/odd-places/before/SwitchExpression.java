package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class SwitchExpression<T> {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    T t;
    String run(ChatCompletionCreateParams p) {
        return switch (client.chat().completions().create(p).choices().get(0).finishReason().value()) {
            case STOP -> "s";
            case LENGTH, CONTENT_FILTER -> "l";
            default -> "d";
        };
    }
}
