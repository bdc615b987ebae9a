package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class Parts {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String steps(String question) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .addSystemMessageOfArrayOfContentParts(List.of(
                                ChatCompletionContentPartText.builder().text("Be brief. ").build(),
                                ChatCompletionContentPartText.builder().text("Be kind.").build()))
                        .addUserMessage(question)
                        .build())
                .choices().get(0).message().content().orElse("");
    }

    String messages(String question) {
        List<ChatCompletionMessageParam> messages = new ArrayList<>();
        messages.add(ChatCompletionMessageParam.ofSystem(ChatCompletionSystemMessageParam.builder()
                .contentOfArrayOfContentParts(Arrays.asList(ChatCompletionContentPartText.builder().text("Be kind.").build()))
                .build()));
        messages.add(ChatCompletionMessageParam.ofUser(ChatCompletionUserMessageParam.builder()
                .contentOfArrayOfContentParts(List.of(ChatCompletionContentPart.ofText(
                        ChatCompletionContentPartText.builder().text(question).build())))
                .build()));
        messages.add(ChatCompletionMessageParam.ofAssistant(ChatCompletionAssistantMessageParam.builder()
                .addToolCall(ChatCompletionMessageFunctionToolCall.builder()
                        .id("call_1")
                        .function(ChatCompletionMessageFunctionToolCall.Function.builder().name("time").arguments("{}").build())
                        .build())
                .build()));
        messages.add(ChatCompletionMessageParam.ofTool(ChatCompletionToolMessageParam.builder()
                .toolCallId("call_1")
                .contentOfArrayOfContentParts(List.of(
                        ChatCompletionContentPartText.builder().text("noon ").build(),
                        ChatCompletionContentPartText.builder().text("sharp").build()))
                .build()));
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").messages(messages).build())
                .choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Parts().steps("Hi"));
        System.out.println(new Parts().messages("What time is it?"));
    }
}
