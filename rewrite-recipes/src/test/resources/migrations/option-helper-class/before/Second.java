package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Second {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question).build())
                .choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Second().ask("Hi"));
    }
}
