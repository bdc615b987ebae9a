package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;

class Copies {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String cooler(ResponseCreateParams params) {
        Response completion = client.responses().create(params.toBuilder()
                .model("gpt-5.4-mini")
                .temperature(0.1)
                .maxOutputTokens(50L)
                .build());
        return completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("") + " by " + JsonValue.from(completion.model()).asStringOrThrow() + " after "
                + ((long) completion.createdAt() > 0);
    }
}
