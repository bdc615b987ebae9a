package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Greets. */
class Greeter {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String greet() {
        ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model(ChatModel.GPT_4O) // the model
                .addSystemMessage("Answer briefly.") // how
                .addUserMessage("Say hello")
                .build());
        return completion.choices().get(0).message().content().orElse("");
    }

    String oneLine() {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage("Hi").build();
        var completion = client.chat().completions().create(params);
        return completion.choices().get(0).message().content().get();
    }

    String history(String question) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model(ChatModel.GPT_4O)
                // what was said before
                .addUserMessage("one")
                .addAssistantMessage("two")
                .addUserMessage(question)
                .store(true)
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElseThrow();
    }
}
