package app;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;

class Agent {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    @JsonClassDescription("Gets the weather.")
    static class GetWeather {
        public String town;

        public String execute() {
            return "sun in " + town;
        }
    }

    String run(String task) {
        ChatCompletionCreateParams.Builder chat = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addTool(GetWeather.class)
                .addUserMessage(task);
        for (int round = 0; round < 5; round++) {
            ChatCompletionMessage message = client.chat().completions().create(chat.build()).choices().get(0).message();
            chat.addMessage(message);
            List<ChatCompletionMessageToolCall> calls = message.toolCalls().orElse(List.of());
            if (calls.isEmpty()) {
                return message.content().orElse("");
            }
            for (ChatCompletionMessageToolCall call : calls) {
                if (!call.isFunction()) {
                    continue;
                }
                chat.addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(call.asFunction().id())
                        .contentAsJson(call.asFunction().function().arguments(GetWeather.class).execute())
                        .build());
            }
        }
        return "too many rounds";
    }
}
