package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import java.util.Optional;

/** What the model refused to say comes before what it said. */
class Refused {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String first(ChatCompletionCreateParams params) {
        ChatCompletionMessage message = client.chat().completions().create(params).choices().get(0).message();
        return message.refusal().map(refusal -> "refused: " + refusal).orElseGet(() -> message.content().orElse(""));
    }

    String thrown(ChatCompletionCreateParams params) {
        ChatCompletionMessage message = client.chat().completions().create(params).choices().get(0).message();
        if (message.refusal().isPresent()) {
            throw new IllegalStateException(message.refusal().get());
        }
        return message.content().orElse("nothing");
    }

    String kept(ChatCompletionCreateParams params) {
        Optional<String> refusal = client.chat().completions().create(params).choices().get(0).message().refusal();
        return refusal.isPresent() ? "no: " + refusal.get() : "yes";
    }

    void printed(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params);
        completion.choices().forEach(choice -> {
            choice.message().content().ifPresent(System.out::println);
            choice.message().refusal().ifPresent(text -> System.out.println("refused: " + text));
        });
    }

    void eitherOne(ChatCompletionCreateParams params, StringBuilder out) {
        client.chat().completions().create(params).choices().stream()
                .findFirst()
                .flatMap(choice -> choice.message().content().or(() -> choice.message().refusal()))
                .ifPresent(out::append);
    }
}
