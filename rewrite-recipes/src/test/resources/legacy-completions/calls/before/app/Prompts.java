package app;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.completions.Completion;
import com.openai.models.completions.CompletionChoice;
import com.openai.models.completions.CompletionCreateParams;
import com.openai.models.completions.CompletionUsage;
import java.util.List;
import java.util.stream.Collectors;

class Prompts {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final OpenAIClientAsync async = OpenAIOkHttpClientAsync.fromEnv();

    String capital() {
        CompletionCreateParams params = CompletionCreateParams.builder()
                .model("gpt-3.5-turbo-instruct") // the last one
                .prompt("The capital of France is")
                .maxTokens(40)
                .temperature(0.2)
                .n(1)
                .build();
        Completion completion = client.completions().create(params);
        return completion.choices().get(0).text().strip();
    }

    String all() {
        return client.completions()
                .create(CompletionCreateParams.builder()
                        .prompt("Count to three:")
                        .model(CompletionCreateParams.Model.DAVINCI_002)
                        .echo(false)
                        .user("someone")
                        .build())
                .choices()
                .stream()
                .map(CompletionChoice::text)
                .collect(Collectors.joining("\n"));
    }

    void print(List<String> questions) {
        for (String question : questions) {
            Completion completion = client.completions().create(request(question));
            List<CompletionChoice> choices = completion.choices();
            if (choices.isEmpty()) {
                continue;
            }
            CompletionChoice choice = choices.get(0);
            System.out.println(question + choice.text());
            completion.choices().forEach(one -> System.out.println(one.text()));
        }
    }

    private static CompletionCreateParams request(String question) {
        return CompletionCreateParams.builder()
                .model("davinci-002")
                .prompt("Q: " + question + "\nA:")
                .topP(0.5)
                .build();
    }

    String later() {
        return async.completions().create(request("Why?"))
                .thenApply(completion -> completion.choices().get(0).text())
                .join();
    }

    long tokens() {
        return client.completions().create(request("How much?")).usage().map(Prompts::total).orElse(0L);
    }

    private static long total(CompletionUsage usage) {
        return usage.promptTokens() + usage.completionTokens() == usage.totalTokens() ? usage.totalTokens() : -1;
    }
}
