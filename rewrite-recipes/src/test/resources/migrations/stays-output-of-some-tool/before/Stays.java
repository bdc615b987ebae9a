package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionCustomTool;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run(String id) {
        List<ChatCompletionMessageToolCall> calls = client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .addUserMessage("Hi")
                        .addMessage(ChatCompletionToolMessageParam.builder().toolCallId(id).content("2").build())
                        .addCustomTool(ChatCompletionCustomTool.Custom.builder().name("run_python").build())
                        .build())
                .choices().get(0).message().toolCalls().orElse(List.of());
        System.out.println(calls.isEmpty());
    }
}
