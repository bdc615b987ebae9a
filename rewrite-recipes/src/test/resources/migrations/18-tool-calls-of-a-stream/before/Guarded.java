package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Chunks without choices are passed over, those with tool calls are not. */
class Guarded {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private ChatCompletionCreateParams request(String question, Class<?> tool) {
        return ChatCompletionCreateParams.builder().model("gpt-4.1").addTool(tool).addUserMessage(question).build();
    }

    String skipped(String question, Class<?> tool) {
        StringBuilder out = new StringBuilder();
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(request(question, tool))) {
            stream.stream().forEach(chunk -> {
                if (chunk.choices().isEmpty()) {
                    return;
                }
                ChatCompletionChunk.Choice.Delta delta = chunk.choices().get(0).delta();
                delta.content().ifPresent(out::append);
                delta.toolCalls().ifPresent(calls ->
                        calls.forEach(call -> call.function().flatMap(function -> function.name()).ifPresent(out::append)));
            });
        }
        return out.toString();
    }
}
