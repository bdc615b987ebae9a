package serviceinmap;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;
import java.util.Map;

class Ask {
    private final Map<String, OpenAiService> services = Map.of("a", new OpenAiService("sk-none"));

    String both(String text) {
        OpenAiService service = services.get("a");
        int size = service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
        return size + service.createChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", text)))
                        .build())
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }
}
