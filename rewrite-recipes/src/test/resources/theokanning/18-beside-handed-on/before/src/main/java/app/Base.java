package app;

import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

/** Has the {@link #openAiService} for those that extend it; see {@link #size(String)} and {@link OpenAiService#createChatCompletion}. */
public abstract class Base {
    protected final OpenAiService openAiService;

    protected Base(OpenAiService openAiService) {
        this.openAiService = openAiService;
    }

    protected int size(String text) {
        return this.openAiService
                .createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
    }
}
