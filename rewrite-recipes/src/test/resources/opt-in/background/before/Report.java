package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;

class Report {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    Response write(String topic) {
        return client.responses().create(ResponseCreateParams.builder()
                .model("gpt-5.5")
                .input(topic)
                .store(false)
                .build());
    }

    public static void main(String[] args) {
        System.out.println(new Report().write("Rain").output().get(0).asMessage().content().get(0).asOutputText().text());
    }
}
