package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A tool loop that blocks nowhere. */
class Later {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    String ask(String question, Class<?> tool) {
        ChatCompletionCreateParams.Builder chat = ChatCompletionCreateParams.builder()
                .model("gpt-4.1")
                .addTool(tool)
                .addUserMessage(question);
        return round(chat, 0).join();
    }

    private CompletableFuture<String> round(ChatCompletionCreateParams.Builder chat, int rounds) {
        return client.chat().completions().create(chat.build()).thenCompose(completion -> {
            ChatCompletionMessage message = completion.choices().get(0).message();
            List<ChatCompletionMessageToolCall> calls = message.toolCalls().orElse(List.of());
            if (calls.isEmpty() || rounds == 3) {
                return CompletableFuture.completedFuture(message.content().orElse(""));
            }
            chat.addMessage(message);
            for (ChatCompletionMessageToolCall call : calls) {
                chat.addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(call.asFunction().id())
                        .content("sunny, " + call.asFunction().function().arguments())
                        .build());
            }
            return round(chat, rounds + 1);
        });
    }
}
