package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Requests and answers in log lines. */
class Logged {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();
    private static final Logger JDK = Logger.getLogger("logged");
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Logged.class);

    static String ask(String question) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-4.1")
                .addUserMessage(question)
                .maxCompletionTokens(100L)
                .build();
        LOG.info("{} {} {}", params.maxCompletionTokens(), params.model(), question);
        LOG.debug("messages {}", params.messages());
        ChatCompletion completion = CLIENT.chat().completions().create(params);
        JDK.log(Level.FINE, "answer {0}", completion);
        return completion.choices().get(0).message().content().orElse("");
    }
}
