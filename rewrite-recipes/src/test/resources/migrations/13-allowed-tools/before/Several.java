package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionAllowedToolChoice;
import com.openai.models.chat.completions.ChatCompletionAllowedTools;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The names of the tools come from elsewhere. */
class Several {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String grown(List<String> names, Class<?> tool) {
        ChatCompletionAllowedTools.Builder allowed =
                ChatCompletionAllowedTools.builder().mode(ChatCompletionAllowedTools.Mode.AUTO);
        for (String name : names) {
            allowed.addTool(entry(name));
        }
        ChatCompletionCreateParams.Builder chat =
                ChatCompletionCreateParams.builder().model("gpt-5.4").addTool(tool).addUserMessage("Which?");
        chat.toolChoice(ChatCompletionAllowedToolChoice.builder().allowedTools(allowed.build()).build());
        return client.chat().completions().create(chat.build()).choices().get(0).message().content().orElse("");
    }

    String listed(List<String> names, Class<?> tool) {
        List<ChatCompletionAllowedTools.Tool> entries =
                names.stream().map(Several::entry).collect(Collectors.toList());
        ChatCompletionAllowedTools allowed = ChatCompletionAllowedTools.builder()
                .mode(ChatCompletionAllowedTools.Mode.REQUIRED)
                .tools(entries)
                .build();
        ChatCompletionAllowedToolChoice choice = ChatCompletionAllowedToolChoice.builder().allowedTools(allowed).build();
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addTool(tool)
                .addUserMessage("Which?")
                .toolChoice(choice)
                .build()).choices().get(0).message().content().orElse("");
    }

    private static ChatCompletionAllowedTools.Tool entry(String name) {
        return ChatCompletionAllowedTools.Tool.builder()
                .putAdditionalProperty("function", JsonValue.from(Collections.singletonMap("name", name)))
                .putAdditionalProperty("type", JsonValue.from("function"))
                .build();
    }
}
