package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;

class Host {
    private final OpenAIClient client = OpenAIOkHttpClient.builder().fromEnv().baseUrl("https://r.openai.azure.com/openai/v1").build();

    void run() {
        client.responses().create(ResponseCreateParams.builder().model("m").input("Hi").store(false).build());
    }
}
