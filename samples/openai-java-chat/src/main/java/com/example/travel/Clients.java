package com.example.travel;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;

/** The one place that builds the client; key and address come from the environment. */
final class Clients {
    private Clients() {}

    static OpenAIClient openAi() {
        return OpenAIOkHttpClient.fromEnv();
    }
}
