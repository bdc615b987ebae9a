package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;

class Azure {
    void ask() {
        OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl("https://desk.openai.azure.com/openai/v1").build();
        client.chat().completions().create(null);
    }
}
