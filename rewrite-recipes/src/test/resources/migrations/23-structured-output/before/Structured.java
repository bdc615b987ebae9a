package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;

class Structured {
    static class Answer {
        public String text;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void ask() {
        StructuredChatCompletionCreateParams<Answer> params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addSystemMessage("Answer as JSON.")
                .addUserMessage("Why?")
                .responseFormat(Answer.class)
                .build();
        client.chat().completions().create(params).choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .forEach(answer -> System.out.println(answer.text));
    }
}
