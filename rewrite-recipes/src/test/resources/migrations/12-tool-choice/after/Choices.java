package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ToolChoiceFunction;
import com.openai.models.responses.ToolChoiceOptions;
import java.util.List;

class Choices {
    List<ResponseCreateParams> all(Class<?> tool) {
        return List.of(
                ResponseCreateParams.builder().model("m").input("a").addTool(tool)
                        .toolChoice(ToolChoiceFunction.builder().name("String").build())
                        .store(false)
                        .build(),
                ResponseCreateParams.builder().model("m").input("b").addTool(tool)
                        .toolChoice(ToolChoiceOptions.REQUIRED).store(false).build(),
                ResponseCreateParams.builder().model("m").input("c").addTool(tool)
                        .toolChoice(ResponseCreateParams.ToolChoice.ofOptions(ToolChoiceOptions.NONE)).store(false).build());
    }

    static void send(OpenAIClient client, ResponseCreateParams params) {
        client.responses().create(params);
    }

    public static void main(String[] args) {
        new Choices().all(String.class).forEach(params -> send(OpenAIOkHttpClient.fromEnv(), params));
    }
}
