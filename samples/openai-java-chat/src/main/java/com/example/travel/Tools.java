package com.example.travel;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionNamedToolChoice;
import com.openai.models.chat.completions.ChatCompletionTool;
import com.openai.models.chat.completions.ChatCompletionToolChoiceOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets the model look up the weather and trains. */
class Tools {
    static final ChatCompletionTool WEATHER = ChatCompletionTool.ofFunction(ChatCompletionFunctionTool.builder()
            .function(FunctionDefinition.builder()
                    .name("get_weather")
                    .description("The weather in a town") // the model reads this
                    .parameters(FunctionParameters.builder()
                            .putAdditionalProperty("type", JsonValue.from("object"))
                            .putAdditionalProperty(
                                    "properties",
                                    JsonValue.from(Map.of(
                                            "town", Map.of("type", "string"), "days", Map.of("type", "integer"))))
                            .putAdditionalProperty("required", JsonValue.from(List.of("town")))
                            .build())
                    .build())
            .build());

    private final OpenAIClient client;

    Tools(OpenAIClient client) {
        this.client = client;
    }

    List<String> calls(String question) {
        List<String> calls = new ArrayList<>();
        ChatCompletionMessage message = client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4o-mini")
                        .addUserMessage(question)
                        .addTool(WEATHER)
                        .toolChoice(ChatCompletionToolChoiceOption.Auto.REQUIRED)
                        .build())
                .choices().get(0).message();
        message.toolCalls().ifPresent(all -> all.forEach(call ->
                calls.add(call.asFunction().id() + " " + call.asFunction().function().name() + " "
                        + call.asFunction().function().arguments())));
        return calls;
    }

    int forced(String question) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .addUserMessage(question)
                .addTool(WEATHER)
                .toolChoice(ChatCompletionNamedToolChoice.builder()
                        .function(ChatCompletionNamedToolChoice.Function.builder().name("get_weather").build())
                        .build())
                .build();
        return client.chat().completions().create(params).choices().get(0).message().toolCalls().orElse(List.of()).size();
    }
}
