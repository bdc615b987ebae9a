package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputText;
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
        Response send(ResponseCreateParams params);
    }

    abstract static class Base<T> {
        abstract T ask(ResponseCreateParams params);
    }

    static class Direct extends Base<Response> {
        private final OpenAIClient client;

        Direct(OpenAIClient client) {
            this.client = client;
        }

        @Override
        Response ask(ResponseCreateParams params) {
            return Senders.throwIfFailed(client.responses().create(params));
        }
    }

    static class Cache implements Sender {
        private final Map<ResponseCreateParams, Response> known = new HashMap<>();
        private final Sender next;

        Cache(Sender next) {
            this.next = next;
        }

        @Override
        public Response send(ResponseCreateParams params) {
            return known.computeIfAbsent(params, next::send);
        }
    }

    static <R> R read(Response answer, Function<? super Response, R> reader) {
        return reader.apply(answer);
    }

    static String cached(OpenAIClient client) {
        Sender sender = new Cache(params -> throwIfFailed(client.responses().create(params)));
        return read(sender.send(ask("a")), Senders::text) + read(sender.send(ask("a")), Senders::text);
    }

    static String named(OpenAIClient client) {
        Base<Response> direct = new Direct(client);
        Map<String, Response> byName = new LinkedHashMap<>();
        for (String name : List.of("a", "b")) {
            byName.put(name, direct.ask(ask(name)));
        }
        return byName.entrySet().stream()
                .map(entry -> entry.getKey() + text(entry.getValue()))
                .collect(Collectors.joining());
    }

    static String chosen(OpenAIClient client) {
        BiFunction<OpenAIClient, String, Response> asked = (one, question) -> throwIfFailed(one.responses().create(ask(question)));
        Optional<Response> answer = Optional.of("c").map(question -> asked.apply(client, question));
        return answer.map(Senders::text).orElse("none");
    }

    private static ResponseCreateParams ask(String question) {
        return ResponseCreateParams.builder().model("gpt-4o").input(question).store(false).build();
    }

    private static String text(Response answer) {
        return answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(cached(client) + named(client) + chosen(client));
    }

    /** A response that failed says so in its error, where Chat Completions answered with an HTTP error. */
    private static Response throwIfFailed(Response response) {
        response.error().ifPresent(error -> {
            Headers headers = Headers.builder().build();
            ErrorObject cause = ErrorObject.builder()
                    .code(error.code().asString())
                    .message(error.message())
                    .param(Optional.empty())
                    .type("server_error")
                    .build();
            if (error.code().equals(ResponseError.Code.RATE_LIMIT_EXCEEDED)) {
                throw RateLimitException.builder().headers(headers).error(cause).build();
            }
            throw InternalServerException.builder().statusCode(500).headers(headers).error(cause).build();
        });
        return response;
    }
}
