package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;

class Asker {
    private final OpenAIClient client = OpenAIOkHttpClient.builder().fromEnv().build();

    String ask(String message) {
        return client.responses().create(ResponseCreateParams.builder().model("gpt-4o").input(message).store(false).build()).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElseThrow(IllegalStateException::new);
    }
}
