package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The tools run side by side. */
class Parallel {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    CompletableFuture<ChatCompletion> run(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).thenCompose(completion -> {
            ChatCompletionMessage message = completion.choices().get(0).message();
            List<ChatCompletionMessageToolCall> calls = message.toolCalls().orElse(List.of());
            if (calls.isEmpty()) {
                return CompletableFuture.completedFuture(completion);
            }
            ChatCompletionCreateParams.Builder next = params.toBuilder().addMessage(message);
            List<CompletableFuture<String>> results = new ArrayList<>();
            for (ChatCompletionMessageToolCall call : calls) {
                results.add(CompletableFuture.supplyAsync(() -> execute(call.asFunction().function().name(), call.asFunction().function().arguments())));
            }
            return CompletableFuture.allOf(results.toArray(new CompletableFuture[0])).thenCompose(ignored -> {
                for (int i = 0; i < calls.size(); i++) {
                    next.addMessage(ChatCompletionToolMessageParam.builder()
                            .toolCallId(calls.get(i).asFunction().id())
                            .content(results.get(i).join())
                            .build());
                }
                return run(next.build());
            });
        });
    }

    CompletableFuture<String> text(ChatCompletionCreateParams params) {
        return run(params).thenApply(c -> c.choices().get(0).message().content().orElse(""));
    }

    private static String execute(String name, String arguments) {
        return name + arguments;
    }
}
