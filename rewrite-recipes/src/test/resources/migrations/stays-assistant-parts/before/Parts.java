package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.List;

/** Each method is a group of its own. */
class Parts {
    /** Parts of the model's own are no input. */
    static String ofModel(OpenAIClient client) {
        ChatCompletionContentPartText hello = ChatCompletionContentPartText.builder().text("Hello ").build();
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage("Hi")
                .addAssistantMessageOfArrayOfContentParts(List.of(
                        ChatCompletionAssistantMessageParam.Content.ChatCompletionRequestAssistantMessageContentPart.ofText(hello)))
                .addUserMessage("Bye")
                .build()).choices().get(0).message().content().orElse("");
    }

    /** There are no names of participants. */
    static String named(OpenAIClient client) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addMessage(ChatCompletionUserMessageParam.builder().name("ann").content("Hi").build())
                .build()).choices().get(0).message().content().orElse("");
    }

    /** Nobody sees what is in the list, and it is of another class. */
    static String elsewhere(OpenAIClient client) {
        List<ChatCompletionContentPartText> parts = new ArrayList<>();
        parts.add(ChatCompletionContentPartText.builder().text("Be brief.").build());
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addSystemMessageOfArrayOfContentParts(parts)
                .addUserMessage("Hi")
                .build()).choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(ofModel(client) + named(client) + elsewhere(client));
    }
}
