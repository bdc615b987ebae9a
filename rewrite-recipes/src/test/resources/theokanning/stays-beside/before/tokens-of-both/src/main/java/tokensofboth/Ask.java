package tokensofboth;

import com.theokanning.openai.Usage;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

class Ask {
    private final OpenAiService service = new OpenAiService("sk-none");
    private long spent;

    void both(String text) {
        count(service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getUsage());
        count(service.createChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", text)))
                        .build())
                .getUsage());
    }

    private void count(Usage usage) {
        spent += usage.getTotalTokens();
    }
}
