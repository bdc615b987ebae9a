package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class JsonMode {
    String ask(OpenAIClient client) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addSystemMessage("Answer in JSON.")
                .addUserMessage("Why?")
                .responseFormat(ResponseFormatJsonObject.builder().build())
                .verbosity(ChatCompletionCreateParams.Verbosity.LOW)
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new JsonMode().ask(OpenAIOkHttpClient.fromEnv()));
    }
}
