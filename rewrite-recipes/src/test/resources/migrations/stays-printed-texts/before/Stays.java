package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.logging.Logger;

class Stays {
    private static final Logger LOG = Logger.getLogger("stays");

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void printed(ChatCompletionCreateParams params) {
        System.out.println("Answer: " + client.chat().completions().create(params));
    }

    void kept(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params);
        String line = "Answer: " + completion;
        LOG.info(line);
    }

    void chunks(ChatCompletionCreateParams params) {
        client.chat().completions().createStreaming(params).stream().forEach(chunk -> LOG.info("Chunk: " + chunk));
    }
}
