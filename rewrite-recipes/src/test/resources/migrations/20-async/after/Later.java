package app;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;
import java.util.concurrent.CompletableFuture;

class Later {
    private final OpenAIClientAsync client = OpenAIOkHttpClientAsync.fromEnv();

    CompletableFuture<String> text(ResponseCreateParams params) {
        CompletableFuture<Response> future = client.responses().create(params);
        return future.thenApply(completion -> completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse(""));
    }
}
