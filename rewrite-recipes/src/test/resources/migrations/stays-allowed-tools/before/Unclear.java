package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionAllowedToolChoice;
import com.openai.models.chat.completions.ChatCompletionAllowedTools;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionToolChoiceOption;
import java.util.List;
import java.util.Map;

/** Lists of allowed tools whose entries do not show all they have. */
class Unclear {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    /** Some servers take the flat form, others do not. */
    Object flat(String question) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question)
                .toolChoice(only(ChatCompletionAllowedTools.Tool.builder()
                        .putAdditionalProperty("type", JsonValue.from("function"))
                        .putAdditionalProperty("name", JsonValue.from("a"))
                        .build()))
                .build()).id();
    }

    private static ChatCompletionAllowedToolChoice only(ChatCompletionAllowedTools.Tool tool) {
        return ChatCompletionAllowedToolChoice.builder()
                .allowedTools(ChatCompletionAllowedTools.builder()
                        .mode(ChatCompletionAllowedTools.Mode.AUTO)
                        .addTool(tool)
                        .build())
                .build();
    }

    Object kind(String question, String kind) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question)
                .toolChoice(ChatCompletionAllowedToolChoice.builder()
                        .allowedTools(ChatCompletionAllowedTools.builder()
                                .mode(ChatCompletionAllowedTools.Mode.AUTO)
                                .addTool(ChatCompletionAllowedTools.Tool.builder()
                                        .putAdditionalProperty("type", JsonValue.from(kind))
                                        .putAdditionalProperty("function", JsonValue.from(Map.of("name", "a")))
                                        .build())
                                .build())
                        .build())
                .build()).id();
    }

    Object anotherKind(String question) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question)
                .toolChoice(ChatCompletionAllowedToolChoice.builder()
                        .allowedTools(ChatCompletionAllowedTools.builder()
                                .mode(ChatCompletionAllowedTools.Mode.AUTO)
                                .addTool(ChatCompletionAllowedTools.Tool.builder()
                                        .putAdditionalProperty("type", JsonValue.from("function"))
                                        .putAdditionalProperty("custom", JsonValue.from(Map.of("name", "a")))
                                        .build())
                                .build())
                        .build())
                .build()).id();
    }

    Object more(String question) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question)
                .toolChoice(ChatCompletionAllowedToolChoice.builder()
                        .allowedTools(ChatCompletionAllowedTools.builder()
                                .mode(ChatCompletionAllowedTools.Mode.AUTO)
                                .addTool(ChatCompletionAllowedTools.Tool.builder()
                                        .putAdditionalProperty("type", JsonValue.from("function"))
                                        .putAdditionalProperty(
                                                "function", JsonValue.from(Map.of("name", "a", "strict", true)))
                                        .build())
                                .build())
                        .build())
                .build()).id();
    }

    Object given(String question, Map<String, JsonValue> entry) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question)
                .toolChoice(ChatCompletionAllowedToolChoice.builder()
                        .allowedTools(ChatCompletionAllowedTools.builder()
                                .mode(ChatCompletionAllowedTools.Mode.AUTO)
                                .addTool(ChatCompletionAllowedTools.Tool.builder().additionalProperties(entry).build())
                                .build())
                        .build())
                .build()).id();
    }

    Object raw(String question) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question)
                .toolChoice(ChatCompletionAllowedToolChoice.builder()
                        .allowedTools(ChatCompletionAllowedTools.builder()
                                .mode(ChatCompletionAllowedTools.Mode.AUTO)
                                .tools(JsonValue.from(
                                        List.of(Map.of("type", "function", "function", Map.of("name", "a")))))
                                .build())
                        .build())
                .build()).id();
    }

    Object rawInVariable(String question) {
        ChatCompletionAllowedTools.Builder allowed =
                ChatCompletionAllowedTools.builder().mode(ChatCompletionAllowedTools.Mode.AUTO);
        allowed.tools(JsonValue.from(List.of(Map.of("type", "function", "function", Map.of("name", "a")))));
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question)
                .toolChoice(ChatCompletionAllowedToolChoice.builder().allowedTools(allowed.build()).build())
                .build()).id();
    }

    Object read(String question, ChatCompletionAllowedToolChoice choice) {
        boolean required = choice.allowedTools().mode().equals(ChatCompletionAllowedTools.Mode.REQUIRED);
        return required + client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question)
                .toolChoice(ChatCompletionToolChoiceOption.ofAllowedToolChoice(choice))
                .build()).id();
    }
}
