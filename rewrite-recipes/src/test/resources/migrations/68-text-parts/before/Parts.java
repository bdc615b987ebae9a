package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class Parts {
    private static final ChatCompletionContentPartText RULE =
            ChatCompletionContentPartText.builder().text("Be brief.").build();

    static String inRequest(OpenAIClient client, String tone) {
        ChatCompletionContentPartText second = ChatCompletionContentPartText.builder().text(tone).build();
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addSystemMessageOfArrayOfContentParts(List.of(RULE, second))
                .addUserMessage("Hello")
                .build()).choices().get(0).message().content().orElse("");
    }

    static String mixed(OpenAIClient client) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addDeveloperMessageOfArrayOfContentParts(Arrays.asList(
                        RULE, ChatCompletionContentPartText.builder().text("Be kind.").build()))
                .addUserMessage("Hello")
                .addAssistantMessage("Hi.")
                .addUserMessage("Bye")
                .build()).choices().get(0).message().content().orElse("");
    }

    static String inList(OpenAIClient client) {
        List<ChatCompletionMessageParam> messages = new ArrayList<>();
        messages.add(ChatCompletionMessageParam.ofSystem(ChatCompletionSystemMessageParam.builder()
                .contentOfArrayOfContentParts(List.of(RULE, part("Be quick.")))
                .build()));
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .messages(messages)
                .build()).choices().get(0).message().content().orElse("");
    }

    private static ChatCompletionContentPartText part(String text) {
        return ChatCompletionContentPartText.builder().text(text).build();
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(inRequest(client, "Be kind.") + mixed(client) + inList(client));
    }
}
