package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Clash {
    record Response(String text) {}

    Response ask(OpenAIClient client, String item) {
        String message = "Hi " + item;
        ChatCompletion content = client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage(message).build());
        return new Response(content.choices().get(0).message().content().orElse(""));
    }

    public static void main(String[] args) {
        System.out.println(new Clash().ask(OpenAIOkHttpClient.fromEnv(), "Ann"));
    }
}
