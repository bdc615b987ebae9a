package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Copy {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String asked(String question) {
        ChatCompletionCreateParams base = ChatCompletionCreateParams.builder()
                .model(ChatModel.GPT_4O)
                .addSystemMessage("Answer in JSON.")
                .addUserMessage(question)
                .build();
        ChatCompletionCreateParams json = base.toBuilder()
                .responseFormat(ResponseFormatJsonObject.builder().build())
                .build();
        return client.chat().completions().create(json).choices().get(0).message().content().orElse("");
    }
}
