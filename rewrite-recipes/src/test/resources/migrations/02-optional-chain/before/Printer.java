package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Printer {
    void print(ChatCompletionCreateParams params, StringBuilder out) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        client.chat().completions().create(params).choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .forEach(out::append);
        client.chat().completions().create(params).choices().stream()
                .map(ChatCompletion.Choice::message)
                .flatMap(message -> message.content().stream())
                .forEach(out::append);
    }
}
