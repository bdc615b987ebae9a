package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.logging.Level;
import java.util.logging.Logger;

/** There are other events than there were chunks, and more of them. */
class Chunks {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();
    private static final Logger LOG = Logger.getLogger("chunks");

    static String ask(String question) {
        StringBuilder text = new StringBuilder();
        try (StreamResponse<ChatCompletionChunk> chunks = CLIENT.chat()
                .completions()
                .createStreaming(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .addUserMessage(question)
                        .build())) {
            chunks.stream().forEach(chunk -> {
                LOG.log(Level.INFO, "chunk {0}", chunk);
                chunk.choices().forEach(choice -> choice.delta().content().ifPresent(text::append));
            });
        }
        return text.toString();
    }
}
