package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;

class Mixed {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String goes() {
        Response completion = client.responses()
                .create(ResponseCreateParams.builder().model("m").input("Hi").store(false).build());
        return completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    int stays() {
        ChatCompletion completion = client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").n(2L).build());
        return completion.choices().size();
    }
}
