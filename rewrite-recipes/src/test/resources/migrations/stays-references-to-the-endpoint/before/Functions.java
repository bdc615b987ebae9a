package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.RequestOptions;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A reference asks for its client once, a function that looks for failures would ask each time. */
class Functions {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private OpenAIClient current = client;

    String changing(ChatCompletionCreateParams params) {
        Function<ChatCompletionCreateParams, ChatCompletion> send = current.chat().completions()::create;
        current = OpenAIOkHttpClient.fromEnv();
        return send.apply(params).id();
    }

    String anew(ChatCompletionCreateParams params) {
        Function<ChatCompletionCreateParams, ChatCompletion> send =
                OpenAIOkHttpClient.fromEnv().chat().completions()::create;
        return send.apply(params).id();
    }

    String withOptions(ChatCompletionCreateParams params) {
        BiFunction<ChatCompletionCreateParams, RequestOptions, ChatCompletion> send = client.chat().completions()::create;
        return send.apply(params, RequestOptions.none()).id();
    }
}
