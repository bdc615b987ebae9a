package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The messages are handed from round to round. */
class History {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    CompletableFuture<String> ask(String question, Class<?> tool) {
        List<ChatCompletionMessageParam> messages = new ArrayList<>();
        messages.add(ChatCompletionMessageParam.ofUser(
                ChatCompletionUserMessageParam.builder().content(question).build()));
        return next(messages, Set.of(tool), 3);
    }

    private CompletableFuture<String> next(
            List<ChatCompletionMessageParam> messages, Set<Class<?>> tools, int rounds) {
        ChatCompletionCreateParams.Builder request =
                ChatCompletionCreateParams.builder().model("gpt-4.1").messages(messages);
        tools.forEach(request::addTool);
        return client.chat().completions().create(request.build())
                .thenCompose(answer -> react(answer, messages, tools, rounds));
    }

    private CompletionStage<String> react(
            ChatCompletion answer, List<ChatCompletionMessageParam> messages, Set<Class<?>> tools, int rounds) {
        ChatCompletionMessage message = answer.choices().get(0).message();
        if (!message.toolCalls().isPresent() || rounds == 0) {
            return CompletableFuture.completedFuture(message.content().orElse(""));
        }
        messages.add(ChatCompletionMessageParam.ofAssistant(message.toParam()));
        for (ChatCompletionMessageToolCall call : message.toolCalls().get()) {
            messages.add(ChatCompletionMessageParam.ofTool(ChatCompletionToolMessageParam.builder()
                    .toolCallId(call.asFunction().id())
                    .content("rain")
                    .build()));
        }
        return next(messages, tools, rounds - 1);
    }
}
