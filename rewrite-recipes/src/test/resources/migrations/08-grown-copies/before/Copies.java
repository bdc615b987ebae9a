package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;

class Copies {
    static String loop(OpenAIClient client) {
        ChatCompletionCreateParams params =
                ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage("Hello").build();
        for (int i = 0; i < 2; i++) {
            ChatCompletionMessage reply = client.chat().completions().create(params).choices().get(0).message();
            params = params.toBuilder().addMessage(reply).addUserMessage("more").build();
        }
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    static String once(OpenAIClient client, ChatCompletionCreateParams first) {
        ChatCompletion answer = client.chat().completions().create(first);
        String text = answer.choices().get(0).message().content().orElse("");
        ChatCompletionCreateParams second = first.toBuilder()
                .addAssistantMessage(text)
                .addUserMessage("And then?")
                .temperature(0.1)
                .build();
        return client.chat().completions().create(second).choices().get(0).message().content().orElse("");
    }

    static String both(OpenAIClient client) {
        ChatCompletionCreateParams base = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addSystemMessage("Be brief.")
                .addUserMessage("Hello")
                .build();
        String one = client.chat().completions().create(base.toBuilder().addUserMessage("one").build()).choices().get(0).message().content().orElse("");
        String two = client.chat().completions().create(base.toBuilder().addUserMessage("two").build()).choices().get(0).message().content().orElse("");
        return one + two;
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(loop(client) + both(client));
    }
}
