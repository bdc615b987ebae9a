package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Brief {
    /** What the model fills in. */
    public static class Answer {
        public String word;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .verbosity(ChatCompletionCreateParams.Verbosity.LOW)
                        .addUserMessage(question)
                        .responseFormat(Answer.class)
                        .temperature(0.5)
                        .build())
                .choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .map(answer -> answer.word)
                .findFirst()
                .orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Brief().ask("Which word?").isEmpty());
    }
}
