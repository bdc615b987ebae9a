package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionCallOption;
import com.openai.models.chat.completions.ChatCompletionFunctionMessageParam;
import com.openai.models.chat.completions.ChatCompletionMessage;
import java.util.Map;
import java.util.Optional;

class Weather {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String answered(String question) {
        ChatCompletionCreateParams.Builder request = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage(question)
                // What the model may ask for.
                .addFunction(weather())
                .addFunction(ChatCompletionCreateParams.Function.builder().name("time").build())
                .functionCall(ChatCompletionCreateParams.FunctionCall.FunctionCallMode.AUTO);
        ChatCompletionMessage message = client.chat().completions().create(request.build()).choices().get(0).message();
        if (message.functionCall().isPresent()) {
            ChatCompletionMessage.FunctionCall call = message.functionCall().get();
            request.addMessage(message);
            request.addMessage(ChatCompletionFunctionMessageParam.builder()
                    .name(call.name())
                    .content("sunny " + call.arguments().length())
                    .build());
            return client.chat().completions().create(request.build()).choices().get(0).message().content().orElse("");
        }
        return message.content().orElse("");
    }

    String asked(String question) {
        ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage(question)
                .addFunction(weather())
                .functionCall(ChatCompletionFunctionCallOption.builder().name("weather").build())
                .build());
        Optional<ChatCompletionMessage.FunctionCall> call = completion.choices().get(0).message().functionCall();
        return call.map(ChatCompletionMessage.FunctionCall::name).orElse("none");
    }

    private static ChatCompletionCreateParams.Function weather() {
        return ChatCompletionCreateParams.Function.builder()
                .name("weather")
                .description("The weather of a town.")
                .parameters(FunctionParameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty("properties", JsonValue.from(Map.of("town", Map.of("type", "string"))))
                        .build())
                .build();
    }

    public static void main(String[] args) {
        System.out.println(new Weather().answered("How is the weather in Rome?"));
        System.out.println(new Weather().asked("How is the weather in Rome?"));
    }
}
