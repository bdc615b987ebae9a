package app;

import com.openai.client.okhttp.BedrockOpenAIOkHttpClient;

class Bedrock {
    void ask() {
        var client = BedrockOpenAIOkHttpClient.builder().build();
        client.chat().completions().create(null);
    }
}
