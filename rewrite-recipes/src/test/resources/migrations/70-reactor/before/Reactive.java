package app;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streams and answers that Reactor takes over. */
class Reactive {
    static List<String> stream(OpenAIClient client, ChatCompletionCreateParams params) {
        return Flux.<String, StreamResponse<ChatCompletionChunk>>using(
                        () -> client.chat().completions().createStreaming(params),
                        (StreamResponse<ChatCompletionChunk> chunks) -> Flux.fromStream(chunks.stream())
                                .concatMap(chunk -> Flux.fromIterable(chunk.choices()))
                                .concatMap(choice -> Mono.justOrEmpty(choice.delta().content())))
                .map(text -> "<" + text + ">")
                .collectList()
                .block();
    }

    static List<String> short_(OpenAIClient client, ChatCompletionCreateParams params) {
        return Flux.using(
                        () -> client.chat().completions().createStreaming(params),
                        chunks -> Flux.fromStream(chunks.stream())
                                .flatMapIterable(ChatCompletionChunk::choices)
                                .concatMap(choice -> Mono.justOrEmpty(choice.delta().content())),
                        StreamResponse::close)
                .collectList()
                .block();
    }

    static String answer(OpenAIClient client, ChatCompletionCreateParams params) {
        return Mono.fromCallable(() -> client.chat().completions().create(params))
                .map(completion -> completion.choices().get(0).message().content().orElse(""))
                .block();
    }

    static String later(OpenAIClientAsync client, ChatCompletionCreateParams params) {
        Mono<ChatCompletion> answer = Mono.fromFuture(client.chat().completions().create(params));
        return answer.map(completion -> completion.choices().get(0).message().content().orElse("")).block();
    }
}
