package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;
import java.util.Optional;

class Stays {
    public static class Answer {
        public String text;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void later(String question) {
        StructuredChatCompletionCreateParams.Builder<Answer> params = StructuredChatCompletionCreateParams.builder();
        params.model("m").responseFormat(Answer.class).addUserMessage(question);
        client.chat().completions().create(params.build());
    }

    Optional<Answer> copied(StructuredChatCompletionCreateParams<Answer> params) {
        return client.chat().completions()
                .create(StructuredChatCompletionCreateParams.<Answer>builder()
                        .model("m")
                        .responseFormat(Answer.class)
                        .messages(params.rawParams().messages())
                        .build())
                .choices().get(0).message().content();
    }
}
