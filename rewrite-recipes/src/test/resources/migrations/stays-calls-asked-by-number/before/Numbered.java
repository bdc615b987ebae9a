package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.HashMap;
import java.util.Map;

class Numbered {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        Map<Integer, StringBuilder> pieces = new HashMap<>();
        try (StreamResponse<ChatCompletionChunk> chunks = client.chat().completions().createStreaming(
                ChatCompletionCreateParams.builder().model("m").addUserMessage(question).build())) {
            chunks.stream().forEach(chunk -> chunk.choices().forEach(choice -> {
                    choice.delta().toolCalls().ifPresent(calls -> calls.forEach(call -> {
                        int index = (int) call.index();
                        call.function().flatMap(function -> function.arguments()).ifPresent(piece ->
                                pieces.computeIfAbsent(index, key -> new StringBuilder()).append(piece));
                    }));
            }));
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            all.append(pieces.get(i));
        }
        return all.toString();
    }
}
