package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;

/** Tool calls and the finish reason are read of chunks with choices. */
class Ended {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String filtered(String question, Class<?> tool) {
        StringBuilder out = new StringBuilder();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(
                ChatCompletionCreateParams.builder().model("gpt-4.1").addTool(tool).addUserMessage(question).build())) {
            stream.stream().filter(chunk -> !chunk.choices().isEmpty()).forEach(chunk -> {
                ChatCompletionChunk.Choice choice = chunk.choices().get(0);
                choice.delta().content().ifPresent(out::append);
                for (ChatCompletionChunk.Choice.Delta.ToolCall call : choice.delta().toolCalls().orElse(List.of())) {
                    out.append(call.function().flatMap(function -> function.arguments()).orElse(""));
                }
                choice.finishReason().ifPresent(reason -> out.append(" ").append(reason.asString()));
            });
        }
        return out.toString();
    }
}
