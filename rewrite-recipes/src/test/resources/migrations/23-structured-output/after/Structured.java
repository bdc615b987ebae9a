package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.StructuredResponseCreateParams;

class Structured {
    static class Answer {
        public String text;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void ask() {
        StructuredResponseCreateParams<Answer> params = ResponseCreateParams.builder()
                .model("gpt-4o")
                .instructions("Answer as JSON.")
                .input("Why?")
                .text(Answer.class)
                .store(false)
                .build();
        client.responses().create(params).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .forEach(answer -> System.out.println(answer.text));
    }
}
