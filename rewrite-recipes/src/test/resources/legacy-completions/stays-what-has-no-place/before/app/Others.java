package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.completions.Completion;
import com.openai.models.completions.CompletionCreateParams;
import com.openai.models.completions.CompletionUsage;
import java.util.List;

class Others {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final OpenAIClient elsewhere =
            OpenAIOkHttpClient.builder().fromEnv().baseUrl("https://llm.example/v1").build();

    String several() {
        return client.completions().create(CompletionCreateParams.builder().model("davinci-002").prompt("Hi").n(2).build())
                .choices().get(1).text();
    }

    String filled() {
        return client.completions().create(CompletionCreateParams.builder().model("davinci-002").prompt("Hi").suffix("!").build())
                .choices().get(0).text();
    }

    String shortOne() {
        return client.completions().create(CompletionCreateParams.builder().model("davinci-002").prompt("Hi").maxTokens(5).build())
                .choices().get(0).text();
    }

    String reason() {
        return client.completions().create(CompletionCreateParams.builder().model("davinci-002").prompt("Hi").build())
                .choices().get(0).finishReason().toString();
    }

    String many(List<String> prompts) {
        return client.completions().create(CompletionCreateParams.builder().model("davinci-002").promptOfArrayOfStrings(prompts).build())
                .choices().get(0).text();
    }

    void stream() {
        CompletionCreateParams params = CompletionCreateParams.builder().model("davinci-002").prompt("Hi").build();
        try (StreamResponse<Completion> stream = client.completions().createStreaming(params)) {
            stream.stream().forEach(part -> System.out.print(part.choices().get(0).text()));
        }
    }

    String another() {
        return elsewhere.completions().create(CompletionCreateParams.builder().model("own").prompt("Hi").build())
                .choices().get(0).text();
    }

    long both(ChatCompletion chat, CompletionCreateParams params) {
        return total(chat.usage().orElseThrow()) + total(client.completions().create(params).usage().orElseThrow());
    }

    private static long total(CompletionUsage usage) {
        return usage.totalTokens();
    }

    private int asked;

    String counted() {
        return client.completions().create(CompletionCreateParams.builder().model(next()).prompt("Hi").build()).choices().get(0).text();
    }

    private String next() {
        asked++;
        return "davinci-002";
    }
}
