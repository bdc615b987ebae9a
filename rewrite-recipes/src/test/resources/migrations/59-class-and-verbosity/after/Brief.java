package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseTextConfig;
import com.openai.models.responses.StructuredResponseTextConfig;

class Brief {
    /** What the model fills in. */
    public static class Answer {
        public String word;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        return client.responses().create(ResponseCreateParams.builder()
                        .model("m")
                        .input(question)
                        .text(StructuredResponseTextConfig.<Answer>builder().format(Answer.class).verbosity(ResponseTextConfig.Verbosity.LOW).build())
                        .temperature(0.5)
                        .store(false)
                        .build()).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(answer -> answer.word)
                .findFirst()
                .orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Brief().ask("Which word?").isEmpty());
    }
}
