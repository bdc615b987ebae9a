package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.FunctionDefinition;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;

class Either {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String called(String question) {
        ChatCompletionMessage message = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("m")
                .addUserMessage(question)
                .addFunctionTool(FunctionDefinition.builder().name("weather").build())
                .build()).choices().get(0).message();
        if (message.functionCall().isPresent()) {
            return "old";
        }
        return message.toolCalls().isPresent() ? "new" : "none";
    }
}
