package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionNamedToolChoice;
import com.openai.models.chat.completions.ChatCompletionToolChoiceOption;
import java.util.List;

class Choices {
    List<ChatCompletionCreateParams> all(Class<?> tool) {
        return List.of(
                ChatCompletionCreateParams.builder().model("m").addUserMessage("a").addTool(tool)
                        .toolChoice(ChatCompletionNamedToolChoice.builder()
                                .function(ChatCompletionNamedToolChoice.Function.builder().name("String").build())
                                .build())
                        .build(),
                ChatCompletionCreateParams.builder().model("m").addUserMessage("b").addTool(tool)
                        .toolChoice(ChatCompletionToolChoiceOption.Auto.REQUIRED).build(),
                ChatCompletionCreateParams.builder().model("m").addUserMessage("c").addTool(tool)
                        .toolChoice(ChatCompletionToolChoiceOption.ofAuto(ChatCompletionToolChoiceOption.Auto.NONE)).build());
    }

    static void send(OpenAIClient client, ChatCompletionCreateParams params) {
        client.chat().completions().create(params);
    }

    public static void main(String[] args) {
        new Choices().all(String.class).forEach(params -> send(OpenAIOkHttpClient.fromEnv(), params));
    }
}
