package app;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same with threads of its own, and with futures that are put together. */
class Pool {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final OpenAIClientAsync later = OpenAIOkHttpClientAsync.fromEnv();

    List<String> threads(List<String> questions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Callable<ChatCompletion>> tasks = new ArrayList<>();
        for (String question : questions) {
            tasks.add(() -> client.chat().completions().create(request(question)));
        }
        List<String> answers = new ArrayList<>();
        for (Future<ChatCompletion> future : threads.invokeAll(tasks)) {
            answers.add(future.get().choices().get(0).message().content().orElse(""));
        }
        threads.shutdown();
        return answers;
    }

    String both(String one, String other) {
        return later.chat().completions().create(request(one))
                .thenCombine(
                        later.chat().completions().create(request(other + "!")),
                        (first, second) -> first.choices().get(0).message().content().orElse("")
                                + second.choices().get(0).message().content().orElse(""))
                .join();
    }

    Map<String, String> byQuestion(List<String> questions) {
        Map<String, CompletableFuture<ChatCompletion>> futures = new LinkedHashMap<>();
        questions.forEach(question -> futures.put(question, later.chat().completions().create(request(question))));
        CompletableFuture.allOf(futures.values().toArray(new CompletableFuture<?>[0])).join();
        Map<String, String> answers = new LinkedHashMap<>();
        futures.forEach((question, future) -> answers.put(
                question, future.join().choices().get(0).message().content().orElse("")));
        System.out.println(answers);
        return answers;
    }

    String orNothing(ChatCompletionCreateParams params) {
        ChatCompletion completion = later.chat().completions().create(params).exceptionally(error -> null).join();
        return completion == null ? "" : completion.choices().get(0).message().content().orElse("");
    }

    private static ChatCompletionCreateParams request(String question) {
        return ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build();
    }
}
