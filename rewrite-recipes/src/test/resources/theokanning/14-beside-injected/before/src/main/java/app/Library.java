package app;

import app.Spring.Service;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

/** A component whose constructor is given the service, and which needs it for more than chat completions. */
@Service
public class Library {
    private final OpenAiService openAiService;
    private final Index index;
    private final Titles titles;

    public Library(OpenAiService openAiService,
            Index index,
            Titles titles) {
        this.openAiService = openAiService;
        this.index = index;
        this.titles = titles;
    }

    String review(String text) {
        int size = openAiService.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .get(0)
                .getEmbedding()
                .size();
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", text)))
                .build();
        return size + openAiService.createChatCompletion(request).getChoices().get(0).getMessage().getContent()
                + index.size(text)
                + titles.of(text);
    }

    static String reviews(String text) {
        return Spring.get(Library.class).review(text);
    }
}
