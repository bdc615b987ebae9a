package com.example.travel;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;
import java.util.List;
import java.util.Map;

/** Answers that programs read: by class, by schema, as any JSON; and a question about a picture. */
class Forms {
    /** What the model fills in. */
    static class Trip {
        public String town;
        public int days;
    }

    private final OpenAIClient client;

    Forms(OpenAIClient client) {
        this.client = client;
    }

    String byClass(String wish) {
        StructuredChatCompletionCreateParams<Trip> params = ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .addSystemMessage("Plan a trip.")
                .addUserMessage(wish)
                .responseFormat(Trip.class)
                .build();
        StringBuilder text = new StringBuilder();
        client.chat().completions().create(params).choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .forEach(trip -> text.append(trip.town).append(" for ").append(trip.days).append(" days"));
        return text.toString();
    }

    String bySchema(String wish) {
        ResponseFormatJsonSchema format = ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name("trip")
                        .strict(true)
                        .schema(ResponseFormatJsonSchema.JsonSchema.Schema.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty("properties", JsonValue.from(Map.of("town", Map.of("type", "string"))))
                                .putAdditionalProperty("required", JsonValue.from(List.of("town")))
                                .putAdditionalProperty("additionalProperties", JsonValue.from(false))
                                .build())
                        .build())
                .build();
        return first(ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .addUserMessage(wish)
                .responseFormat(format)
                .build());
    }

    String anyJson(String wish) {
        return first(ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .addSystemMessage("Answer in JSON.")
                .addUserMessage(wish)
                .responseFormat(ResponseFormatJsonObject.builder().build())
                .build());
    }

    String picture(String url) {
        ChatCompletionContentPart question = ChatCompletionContentPart.ofText(
                ChatCompletionContentPartText.builder().text("Where is this?").build());
        ChatCompletionContentPart image = ChatCompletionContentPart.ofImageUrl(ChatCompletionContentPartImage.builder()
                .imageUrl(ChatCompletionContentPartImage.ImageUrl.builder()
                        .url(url)
                        .detail(ChatCompletionContentPartImage.ImageUrl.Detail.LOW)
                        .build())
                .build());
        return first(ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .addUserMessageOfArrayOfContentParts(List.of(question, image))
                .build());
    }

    private String first(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("(nothing)");
    }
}
