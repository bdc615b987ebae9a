package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionAllowedToolChoice;
import com.openai.models.chat.completions.ChatCompletionAllowedTools;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionCustomTool;
import com.openai.models.chat.completions.ChatCompletionToolChoiceOption;
import java.util.Map;

class Allowed {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String direct(Class<?> tool) {
        return send(ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addUserMessage("What is the weather?")
                .addTool(tool)
                .toolChoice(ChatCompletionAllowedToolChoice.builder()
                        .allowedTools(ChatCompletionAllowedTools.builder()
                                .mode(ChatCompletionAllowedTools.Mode.REQUIRED)
                                .addTool(ChatCompletionAllowedTools.Tool.builder()
                                        .putAdditionalProperty("type", JsonValue.from("function"))
                                        // the only one for now
                                        .putAdditionalProperty("function", JsonValue.from(Map.of("name", "GetWeather")))
                                        .build())
                                .build())
                        .build())
                .build());
    }

    String option(Class<?> tool) {
        ChatCompletionToolChoiceOption choice = ChatCompletionToolChoiceOption.ofAllowedToolChoice(
                ChatCompletionAllowedToolChoice.builder()
                        .allowedTools(ChatCompletionAllowedTools.builder()
                                .addTool(ChatCompletionAllowedTools.Tool.builder()
                                        .additionalProperties(Map.of(
                                                "type", JsonValue.from("custom"),
                                                "custom", JsonValue.from(Map.of("name", "run"))))
                                        .build())
                                .mode(ChatCompletionAllowedTools.Mode.AUTO)
                                .build())
                        .build());
        return send(ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addUserMessage("What is the weather?")
                .addTool(tool)
                .addCustomTool(ChatCompletionCustomTool.Custom.builder().name("run").build())
                .toolChoice(choice)
                .build());
    }

    private String send(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }
}
