package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Subscribed {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void each(ChatCompletionCreateParams params, StringBuilder out) {
        client.async().chat().completions().createStreaming(params)
                .subscribe(chunk -> chunk.choices().stream()
                        .flatMap(choice -> choice.delta().content().stream())
                        .forEach(out::append))
                .onCompleteFuture()
                .join();
    }

    String all(ChatCompletionCreateParams params, StringBuilder out) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        client.async().chat().completions().createStreaming(params)
                .subscribe(chunk -> {
                    accumulator.accumulate(chunk);
                    chunk.choices().forEach(choice -> choice.delta().content().ifPresent(out::append));
                })
                .onCompleteFuture()
                .join();
        return accumulator.chatCompletion().choices().get(0).message().content().orElse("");
    }
}
