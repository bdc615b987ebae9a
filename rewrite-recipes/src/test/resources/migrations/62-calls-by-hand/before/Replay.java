package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.List;

class Replay {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String again(String question, List<ChatCompletionMessageToolCall> calls) {
        List<ChatCompletionMessageParam> history = new ArrayList<>();
        history.add(ChatCompletionMessageParam.ofUser(ChatCompletionUserMessageParam.builder().content(question).build()));
        history.add(ChatCompletionMessageParam.ofAssistant(ChatCompletionAssistantMessageParam.builder()
                .addToolCall(ChatCompletionMessageToolCall.ofFunction(ChatCompletionMessageFunctionToolCall.builder()
                        .id("call_9")
                        .function(ChatCompletionMessageFunctionToolCall.Function.builder().name("weather").arguments("{}").build())
                        .build()))
                .build()));
        history.add(ChatCompletionMessageParam.ofTool(ChatCompletionToolMessageParam.builder().toolCallId("call_9").content("sunny").build()));
        // What was said and asked for in between.
        history.add(ChatCompletionMessageParam.ofAssistant(ChatCompletionAssistantMessageParam.builder()
                .content("Let me see.")
                .toolCalls(calls)
                .build()));
        for (ChatCompletionMessageToolCall call : calls) {
            history.add(ChatCompletionMessageParam.ofTool(ChatCompletionToolMessageParam.builder()
                    .toolCallId(call.asFunction().id())
                    .content("done")
                    .build()));
        }
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").messages(history).build())
                .choices().get(0).message().content().orElse("");
    }

    static ChatCompletionMessageToolCall call(String name) {
        return ChatCompletionMessageToolCall.ofFunction(ChatCompletionMessageFunctionToolCall.builder()
                .id("call_" + name)
                .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                        .name(name)
                        .arguments("{\"day\":1}")
                        .build())
                .build());
    }

    public static void main(String[] args) {
        System.out.println(new Replay().again("And now?", List.of(call("time"), call("place"))));
    }
}
