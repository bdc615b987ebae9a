package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class SwitchOverKnown {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String run(ChatCompletionCreateParams p) {
        return switch (client.chat().completions().create(p).choices().get(0).finishReason().known()) {
            case STOP -> "s";
            case LENGTH -> "l";
            case TOOL_CALLS -> "t";
            case CONTENT_FILTER -> "c";
            case FUNCTION_CALL -> "f";
        };
    }
}
