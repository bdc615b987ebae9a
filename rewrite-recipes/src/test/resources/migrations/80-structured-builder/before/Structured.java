package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;
import java.util.Optional;

class Structured {
    public static class Answer {
        public String text;

        @Override
        public String toString() {
            return text;
        }
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String first(String question) {
        StructuredChatCompletionCreateParams<Answer> params = StructuredChatCompletionCreateParams.<Answer>builder()
                .model("gpt-5.4")
                .temperature(0.2)
                .responseFormat(Answer.class)
                .addSystemMessage("Answer as told.")
                .addUserMessage(question)
                .build();
        return client.chat().completions().create(params).choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .map(Answer::toString)
                .findFirst()
                .orElse("none");
    }

    <T> Optional<T> any(String question, Class<T> type) {
        StructuredChatCompletionCreateParams<T> params = StructuredChatCompletionCreateParams.<T>builder()
                .addUserMessage(question)
                .responseFormat(type)
                .model("gpt-5.4")
                .maxCompletionTokens(300)
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content();
    }

    String answer(String question) {
        return any(question, Answer.class).map(Object::toString).orElse("none");
    }
}
