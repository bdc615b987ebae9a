package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;

class Second {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        return ResponsesSupport.textOf(ResponsesSupport.throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder().model("m").input(question).store(false).build())))
                .orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Second().ask("Hi"));
    }
}
