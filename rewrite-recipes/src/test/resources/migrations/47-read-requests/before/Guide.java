package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.ChatModel;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;
import java.util.Map;

class Guide {
    private final OpenAIClient client;

    Guide(OpenAIClient client) {
        this.client = client;
    }

    static Guide fromEnv() {
        return new Guide(OpenAIOkHttpClient.fromEnv());
    }

    String tell(String place) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model(ChatModel.GPT_4O)
                .temperature(0.5)
                .maxCompletionTokens(300)
                .addSystemMessage("You are a guide.")
                .addUserMessage("Tell me of " + place)
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String plan(List<String> places) {
        ChatCompletionCreateParams.Builder params = ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O);
        params.addSystemMessage("You plan trips.");
        for (String place : places) {
            params.addUserMessage(place);
            params.addAssistantMessage("Noted: " + place);
        }
        params.addUserMessage("Plan it.");
        params.addFunctionTool(FunctionDefinition.builder()
                .name("distance")
                .description("The distance of two places.")
                .parameters(FunctionParameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty("properties", JsonValue.from(Map.of()))
                        .build())
                .build());
        return client.chat().completions().create(params.build()).choices().get(0).message().content().orElse("");
    }
}
