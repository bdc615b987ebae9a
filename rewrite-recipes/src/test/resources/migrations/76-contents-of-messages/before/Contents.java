package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionDeveloperMessageParam;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.List;

class Contents {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String plain(String question) {
        ChatCompletionUserMessageParam message = ChatCompletionUserMessageParam.builder()
                .content(ChatCompletionUserMessageParam.Content.ofText(question))
                .build();
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addMessage(ChatCompletionSystemMessageParam.builder()
                        .content(ChatCompletionSystemMessageParam.Content.ofText("Be brief."))
                        .build())
                .addMessage(ChatCompletionDeveloperMessageParam.builder()
                        .content(ChatCompletionDeveloperMessageParam.Content.ofText("Answer in French."))
                        .build())
                .addMessage(ChatCompletionAssistantMessageParam.builder()
                        .content(ChatCompletionAssistantMessageParam.Content.ofText("Ask me."))
                        .build())
                .addMessage(message)
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String picture(String question) {
        ChatCompletionUserMessageParam.Content content =
                ChatCompletionUserMessageParam.Content.ofArrayOfContentParts(List.of(
                        ChatCompletionContentPart.ofText(ChatCompletionContentPartText.builder()
                                .text(question)
                                .build()),
                        ChatCompletionContentPart.ofImageUrl(ChatCompletionContentPartImage.builder()
                                .imageUrl(ChatCompletionContentPartImage.ImageUrl.builder()
                                        .url("https://example.com/a.png")
                                        .build())
                                .build())));
        List<ChatCompletionMessageParam> messages = new ArrayList<>();
        messages.add(user(content));
        messages.add(user(ChatCompletionUserMessageParam.Content.ofText("Look at it.")));
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-5.4")
                        .messages(messages)
                        .build())
                .choices().get(0).message().content().orElse("");
    }

    private static ChatCompletionMessageParam user(ChatCompletionUserMessageParam.Content content) {
        return ChatCompletionMessageParam.ofUser(
                ChatCompletionUserMessageParam.builder().content(content).build());
    }
}
