package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Both go to one setting of Responses, and no place sees both. */
class Apart {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    static String ask(String question) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-5")
                .addUserMessage(question)
                .verbosity(ChatCompletionCreateParams.Verbosity.LOW)
                .build();
        ChatCompletionCreateParams json = params.toBuilder()
                .addUserMessage("In JSON, please.")
                .responseFormat(ResponseFormatJsonObject.builder().build())
                .build();
        return CLIENT.chat().completions().create(json).choices().get(0).message().content().orElse("");
    }
}
