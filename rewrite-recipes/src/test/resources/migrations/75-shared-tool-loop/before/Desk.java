package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tool loop whose request is grown by several methods. */
class Desk {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    static String answer(String question) {
        ChatCompletionCreateParams.Builder builder = request(question);
        String model = builder.build().model().toString();
        for (int round = 0; round < 3; round++) {
            ChatCompletion completion = CLIENT.chat().completions().create(builder.build());
            ChatCompletionMessage message = completion.choices().get(0).message();
            List<ChatCompletionMessageToolCall> calls = message.toolCalls().orElse(List.of());
            if (calls.isEmpty()) {
                return model + ": " + message.content().orElse("");
            }
            builder.addMessage(message.toParam());
            List<ChatCompletionMessageToolCall> functions = calls.stream()
                    .filter(ChatCompletionMessageToolCall::isFunction)
                    .collect(Collectors.toList());
            for (ChatCompletionMessageToolCall call : functions) {
                called(builder, call);
            }
        }
        return "";
    }

    private static ChatCompletionCreateParams.Builder request(String question) {
        return ChatCompletionCreateParams.builder()
                .model("gpt-4.1")
                .addSystemMessage("Use the tools.")
                .addFunctionTool(FunctionDefinition.builder()
                        .name("weather")
                        .parameters(FunctionParameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty(
                                        "properties", JsonValue.from(Map.of("city", Map.of("type", "string"))))
                                .build())
                        .build())
                .addUserMessage(question);
    }

    private static void called(ChatCompletionCreateParams.Builder builder, ChatCompletionMessageToolCall call) {
        builder.addMessage(ChatCompletionToolMessageParam.builder()
                .toolCallId(call.asFunction().id())
                .content("sunny, " + call.asFunction().function().arguments())
                .build());
    }
}
