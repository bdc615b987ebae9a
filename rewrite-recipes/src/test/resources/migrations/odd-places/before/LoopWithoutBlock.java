package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class LoopWithoutBlock {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run(ChatCompletionCreateParams params, boolean loud) {
        ChatCompletion completion = client.chat().completions().create(params);
        if (loud)
            for (ChatCompletion.Choice choice : completion.choices()) {
                System.out.println(choice.message().content().isPresent());
                System.out.println(choice.finishReason().asString());
            }
        switch (loud ? 1 : 0) {
            case 1:
                for (ChatCompletion.Choice choice : completion.choices()) {
                    System.out.println("one");
                    System.out.println(choice.finishReason().asString());
                }
                break;
            default:
                break;
        }
    }
}
