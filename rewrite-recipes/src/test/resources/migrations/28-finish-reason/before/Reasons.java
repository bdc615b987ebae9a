package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Reasons {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String why(ChatCompletionCreateParams params) {
        ChatCompletion.Choice choice = client.chat().completions().create(params).choices().get(0);
        if (choice.finishReason().equals(ChatCompletion.Choice.FinishReason.STOP)) {
            return "done";
        }
        switch (choice.finishReason().value()) {
            case LENGTH:
                return "cut";
            case TOOL_CALLS:
                return "tools";
            default:
                return "for " + choice.finishReason();
        }
    }

    String cut(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params);
        for (ChatCompletion.Choice choice : completion.choices()) {
            if (choice.finishReason().value() == ChatCompletion.Choice.FinishReason.Value.LENGTH) {
                System.out.println("cut");
            }
            System.out.println(choice.message().content().orElse("") + choice.finishReason().asString());
        }
        ChatCompletion.Choice.FinishReason reason = completion.choices().get(0).finishReason();
        return reason.toString();
    }

    String limited() {
        return why(ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addUserMessage("Tell me everything there is to tell about the towns that lie on the river.")
                .maxCompletionTokens(16L)
                .build());
    }
}
