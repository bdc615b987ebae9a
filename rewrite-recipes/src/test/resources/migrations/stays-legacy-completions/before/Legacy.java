package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.completions.CompletionCreateParams;

class Legacy {
    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(client.completions()
                .create(CompletionCreateParams.builder()
                        .model("gpt-3.5-turbo-instruct")
                        .prompt("Once upon a time")
                        .maxTokens(50L)
                        .build())
                .choices()
                .get(0)
                .text());
    }
}
