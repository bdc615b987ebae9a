package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run() {
        client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o-search-preview")
                .webSearchOptions(ChatCompletionCreateParams.WebSearchOptions.builder().build())
                .addUserMessage("Hi")
                .build());
    }
}
