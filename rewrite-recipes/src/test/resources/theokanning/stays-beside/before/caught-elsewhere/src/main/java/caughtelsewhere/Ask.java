package caughtelsewhere;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

class Ask {
    private final OpenAiService service = new OpenAiService("sk-none");

    int size(String text) {
        return service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
    }

    String chat(String text) {
        return service.createChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", text)))
                        .build())
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }
}
