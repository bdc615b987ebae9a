package app;

import com.theokanning.openai.completion.chat.ChatCompletionChunk;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import io.reactivex.Flowable;
import java.util.List;

/** Answers in streams, see {@link #chunks(String)}; {@link #service} has more. */
class Asker {
    private final OpenAiService service = new OpenAiService("sk-none");

    Flowable<ChatCompletionChunk> chunks(String question) {
        return service.streamChatCompletion(ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .build());
    }

    int size(String text) {
        return service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
    }
}
