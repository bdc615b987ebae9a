package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.logging.Logger;

class Logged {
    private static final Logger LOG = Logger.getLogger("logged");

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addUserMessage(question)
                .build();
        LOG.fine("Asking " + params.model() + ": " + params);
        System.out.println("Asking " + params.model());
        ChatCompletion completion = client.chat().completions().create(params);
        LOG.fine("Answer: " + completion);
        LOG.finer(() -> "Answer: " + (completion.id() + completion) + "!");
        return completion.choices().get(0).message().content().orElse("");
    }
}
