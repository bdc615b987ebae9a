package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;

class Groq {
    private static final String BASE_URL = "https://api.groq.com/openai/v1";
    private final OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl(BASE_URL).build();

    void ask() {
        client.chat().completions().create(null);
    }
}
