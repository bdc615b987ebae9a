package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;

class Open {
    void ask(String url) {
        OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl(url).build();
        client.chat().completions().create(null);
    }
}
