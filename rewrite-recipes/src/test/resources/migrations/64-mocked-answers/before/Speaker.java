package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Speaker {
    private final OpenAIClient client;

    Speaker(OpenAIClient client) {
        this.client = client;
    }

    String say(String text) {
        ChatCompletion answer = client.chat().completions().create(
                ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage(text).build());
        return answer.choices().isEmpty() ? "nothing" : answer.choices().get(0).message().content().orElse("none");
    }

    public static void main(String[] args) {
        System.out.println(new Speaker(OpenAIOkHttpClient.fromEnv()).say("Hello"));
    }
}
