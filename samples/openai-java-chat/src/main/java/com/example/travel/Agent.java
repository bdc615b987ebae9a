package com.example.travel;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;

/** Calls tools until the model has what it needs. */
class Agent {
    private final OpenAIClient client;

    Agent(OpenAIClient client) {
        this.client = client;
    }

    String run(String task) {
        ChatCompletionCreateParams.Builder params = ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .addTool(Tools.WEATHER)
                .addUserMessage(task);
        while (true) {
            ChatCompletionMessage message =
                    client.chat().completions().create(params.build()).choices().get(0).message();
            params.addMessage(message);
            List<ChatCompletionMessageToolCall> calls = message.toolCalls().orElse(List.of());
            if (calls.isEmpty()) {
                return message.content().orElse("nothing");
            }
            for (ChatCompletionMessageToolCall call : calls) {
                params.addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(call.asFunction().id())
                        .content(lookUp(call.asFunction().function().name(), call.asFunction().function().arguments()))
                        .build());
            }
        }
    }

    private static String lookUp(String tool, String arguments) {
        return tool + " says sun for " + arguments.length();
    }
}
