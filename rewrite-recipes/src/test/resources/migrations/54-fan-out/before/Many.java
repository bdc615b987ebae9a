package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Many questions at once. */
class Many {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    List<String> loop(List<String> questions) {
        List<CompletableFuture<ChatCompletion>> futures = new ArrayList<>();
        for (String question : questions) {
            futures.add(client.chat().completions().create(request(question)));
        }
        CompletableFuture.allOf(futures.toArray(new CompletableFuture[0])).join();
        List<String> answers = new ArrayList<>();
        for (CompletableFuture<ChatCompletion> future : futures) {
            answers.add(future.join().choices().get(0).message().content().orElse(""));
        }
        return answers;
    }

    CompletableFuture<List<String>> streams(List<String> questions) {
        List<CompletableFuture<ChatCompletion>> futures = questions.stream()
                .map(question -> client.chat().completions().create(request(question)))
                .collect(Collectors.toList());
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(ignored -> futures.stream()
                        .map(CompletableFuture::join)
                        .map(completion -> completion.choices().get(0).message().content().orElse(""))
                        .collect(Collectors.toList()));
    }

    private static ChatCompletionCreateParams request(String question) {
        return ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build();
    }
}
