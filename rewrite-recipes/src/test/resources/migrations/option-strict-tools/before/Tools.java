package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;
import java.util.Map;

class Tools {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void ask(String question, Map<String, Object> properties) {
        client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("m")
                .addUserMessage(question)
                .addFunctionTool(FunctionDefinition.builder()
                        .name("strict_as_it_stands")
                        .parameters(FunctionParameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty("properties", JsonValue.from(Map.of("city", Map.of("type", "string"))))
                                .putAdditionalProperty("required", JsonValue.from(List.of("city")))
                                .putAdditionalProperty("additionalProperties", JsonValue.from(false))
                                .build())
                        .build())
                .addFunctionTool(FunctionDefinition.builder()
                        .name("with_an_option")
                        .parameters(FunctionParameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty("properties", JsonValue.from(Map.of("city", Map.of("type", "string"))))
                                .build())
                        .build())
                .addFunctionTool(FunctionDefinition.builder()
                        .name("from_elsewhere")
                        .parameters(FunctionParameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty("properties", JsonValue.from(properties))
                                .build())
                        .build())
                .addFunctionTool(FunctionDefinition.builder().name("without").build())
                .build());
    }
}
