package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import java.util.List;
import java.util.Optional;

/** Code that asks whether there are tool calls. */
class Asked {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private ChatCompletion ask(Class<?> tool) {
        return client.chat().completions().create(
                ChatCompletionCreateParams.builder().model("gpt-4o").addTool(tool).addUserMessage("Rain?").build());
    }

    String kept(Class<?> tool) {
        Optional<List<ChatCompletionMessageToolCall>> calls = ask(tool).choices().get(0).message().toolCalls();
        return calls.isPresent() && !calls.get().isEmpty() ? calls.get().get(0).asFunction().function().name() : "";
    }

    void block(Class<?> tool, StringBuilder out) {
        ask(tool).choices().get(0).message().toolCalls().ifPresent(calls -> {
            for (ChatCompletionMessageToolCall call : calls) {
                out.append(call.asFunction().function().arguments());
            }
        });
    }

    int counted(Class<?> tool) {
        return ask(tool).choices().get(0).message().toolCalls().map(List::size).orElse(0);
    }

    /** What is not there cannot be taken. */
    int taken(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().get(0).message().toolCalls().get().size();
    }

    String either(Class<?> tool) {
        ChatCompletionMessage message = ask(tool).choices().get(0).message();
        if (message.toolCalls().isEmpty()) {
            return message.content().orElse("");
        }
        return message.toolCalls().orElseThrow().get(0).asFunction().function().name();
    }
}
