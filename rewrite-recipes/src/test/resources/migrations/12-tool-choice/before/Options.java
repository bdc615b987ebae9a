package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionAllowedToolChoice;
import com.openai.models.chat.completions.ChatCompletionAllowedTools;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionCustomTool;
import com.openai.models.chat.completions.ChatCompletionNamedToolChoice;
import com.openai.models.chat.completions.ChatCompletionNamedToolChoiceCustom;
import com.openai.models.chat.completions.ChatCompletionToolChoiceOption;
import java.util.Map;

/** Choices that a method makes. */
class Options {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private static ChatCompletionToolChoiceOption choice(String kind, String name) {
        switch (kind) {
            case "none":
                return ChatCompletionToolChoiceOption.ofAuto(ChatCompletionToolChoiceOption.Auto.NONE);
            case "function":
                return ChatCompletionToolChoiceOption.ofNamedToolChoice(ChatCompletionNamedToolChoice.builder()
                        .function(ChatCompletionNamedToolChoice.Function.builder().name(name).build())
                        .build());
            case "custom":
                return ChatCompletionToolChoiceOption.ofNamedToolChoiceCustom(
                        ChatCompletionNamedToolChoiceCustom.builder()
                                .custom(ChatCompletionNamedToolChoiceCustom.Custom.builder().name(name).build())
                                .build());
            default:
                return ChatCompletionToolChoiceOption.ofAllowedToolChoice(ChatCompletionAllowedToolChoice.builder()
                        .allowedTools(ChatCompletionAllowedTools.builder()
                                .mode(ChatCompletionAllowedTools.Mode.of(kind))
                                .addTool(ChatCompletionAllowedTools.Tool.builder()
                                        .putAdditionalProperty("type", JsonValue.from("custom"))
                                        .putAdditionalProperty("custom", JsonValue.from(Map.of("name", name)))
                                        .build())
                                .build())
                        .build());
        }
    }

    String ask(String question, Class<?> tool) {
        String answers = "";
        for (String kind : new String[] {"none", "function", "custom", "required"}) {
            String name = kind.equals("function") ? "GetWeather" : "run";
            answers += client.chat().completions().create(ChatCompletionCreateParams.builder()
                            .model("gpt-5.4")
                            .addUserMessage(question)
                            .addTool(tool)
                            .addCustomTool(ChatCompletionCustomTool.Custom.builder().name("run").build())
                            .toolChoice(choice(kind, name))
                            .build())
                    .choices().get(0).message().content().orElse("a call");
        }
        return answers;
    }
}
