package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;

/** Calls are asked for before their kind is. */
class Present {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String first(ChatCompletionCreateParams params) {
        ChatCompletionMessage message = client.chat().completions().create(params).choices().get(0).message();
        if (!message.toolCalls().isPresent()) {
            return message.content().orElse("");
        }
        ChatCompletionMessageToolCall call = message.toolCalls().get().get(0);
        return call.isCustom() ? call.asCustom().custom().input() : call.asFunction().function().name();
    }
}
