package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionMessageParam;
import com.openai.models.chat.completions.ChatCompletionMessage;

class Reason {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String why(String question) {
        ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage(question)
                .addFunction(ChatCompletionCreateParams.Function.builder().name("time").build())
                .build());
        return completion.choices().get(0).finishReason().asString();
    }

    String named(ChatCompletionMessage message) {
        ChatCompletionCreateParams.Builder request = ChatCompletionCreateParams.builder().model("gpt-4o");
        request.addUserMessage("What time is it?");
        request.addMessage(message);
        request.addMessage(ChatCompletionFunctionMessageParam.builder().name("time").content("noon").build());
        return client.chat().completions().create(request.build()).choices().get(0).message().content().orElse("");
    }
}
