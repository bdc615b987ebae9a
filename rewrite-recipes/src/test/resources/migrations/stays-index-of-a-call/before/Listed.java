package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.ArrayList;
import java.util.List;

class Listed {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    List<String> names(ChatCompletionCreateParams params) {
        List<String> names = new ArrayList<>();
        try (StreamResponse<ChatCompletionChunk> chunks = client.chat().completions().createStreaming(params)) {
            chunks.stream().forEach(chunk -> chunk.choices().forEach(choice -> {
                choice.delta().toolCalls().ifPresent(calls -> calls.forEach(call -> {
                    if (names.size() == call.index()) {
                        names.add("");
                    }
                    call.function().ifPresent(function -> function.name().ifPresent(name -> names.set((int) call.index(), name)));
                }));
            }));
        }
        return names;
    }

    List<String> ask() {
        return names(ChatCompletionCreateParams.builder().model("m").addUserMessage("x").build());
    }
}
