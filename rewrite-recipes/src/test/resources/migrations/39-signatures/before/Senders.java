package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

class Senders {
    interface Sender {
        ChatCompletion send(ChatCompletionCreateParams params);
    }

    abstract static class Base<T> {
        abstract T ask(ChatCompletionCreateParams params);
    }

    static class Direct extends Base<ChatCompletion> {
        private final OpenAIClient client;

        Direct(OpenAIClient client) {
            this.client = client;
        }

        @Override
        ChatCompletion ask(ChatCompletionCreateParams params) {
            return client.chat().completions().create(params);
        }
    }

    static class Cache implements Sender {
        private final Map<ChatCompletionCreateParams, ChatCompletion> known = new HashMap<>();
        private final Sender next;

        Cache(Sender next) {
            this.next = next;
        }

        @Override
        public ChatCompletion send(ChatCompletionCreateParams params) {
            return known.computeIfAbsent(params, next::send);
        }
    }

    static <R> R read(ChatCompletion answer, Function<? super ChatCompletion, R> reader) {
        return reader.apply(answer);
    }

    static String cached(OpenAIClient client) {
        Sender sender = new Cache(params -> client.chat().completions().create(params));
        return read(sender.send(ask("a")), Senders::text) + read(sender.send(ask("a")), Senders::text);
    }

    static String named(OpenAIClient client) {
        Base<ChatCompletion> direct = new Direct(client);
        Map<String, ChatCompletion> byName = new LinkedHashMap<>();
        for (String name : List.of("a", "b")) {
            byName.put(name, direct.ask(ask(name)));
        }
        return byName.entrySet().stream()
                .map(entry -> entry.getKey() + text(entry.getValue()))
                .collect(Collectors.joining());
    }

    static String chosen(OpenAIClient client) {
        BiFunction<OpenAIClient, String, ChatCompletion> asked = (one, question) -> one.chat().completions().create(ask(question));
        Optional<ChatCompletion> answer = Optional.of("c").map(question -> asked.apply(client, question));
        return answer.map(Senders::text).orElse("none");
    }

    private static ChatCompletionCreateParams ask(String question) {
        return ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage(question).build();
    }

    private static String text(ChatCompletion answer) {
        return answer.choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(cached(client) + named(client) + chosen(client));
    }
}
