package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFormatTextJsonSchemaConfig;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseTextConfig;

class Schema {
    private static final ResponseFormatTextJsonSchemaConfig FORMAT = ResponseFormatTextJsonSchemaConfig.builder()
            .name("answer")
            .strict(true)
            .schema(ResponseFormatTextJsonSchemaConfig.Schema.builder()
                    .putAdditionalProperty("type", JsonValue.from("object"))
                    .build())
            .build();

    String ask(OpenAIClient client) {
        return client.responses()
                .create(ResponseCreateParams.builder().model("gpt-4o").input("Why?").text(ResponseTextConfig.builder().format(FORMAT).build()).store(false).build()).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Schema().ask(OpenAIOkHttpClient.fromEnv()));
    }
}
