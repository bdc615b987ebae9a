package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.List;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String lines(List<ChatCompletionContentPartText> lines) {
        ChatCompletionSystemMessageParam system = ChatCompletionSystemMessageParam.builder()
                .content(ChatCompletionSystemMessageParam.Content.ofArrayOfContentParts(lines))
                .build();
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").addMessage(system).build())
                .choices().get(0).message().content().orElse("");
    }

    String added(String question) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .addUserMessage(ChatCompletionUserMessageParam.Content.ofText(question))
                        .build())
                .choices().get(0).message().content().orElse("");
    }
}
