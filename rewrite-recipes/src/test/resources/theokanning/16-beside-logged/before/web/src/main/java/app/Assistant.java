package app;

import app.Spring.Service;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

@Service
public class Assistant {
    private final OpenAiService openAiService;

    public Assistant(OpenAiService openAiService) {
        this.openAiService = openAiService;
    }

    private String title(String text) {
        ChatMessage chatMessage = new ChatMessage(ChatMessageRole.USER.value(), text);
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(chatMessage))
                .maxTokens(256)
                .build();
        ChatMessage answer = openAiService.createChatCompletion(request).getChoices().get(0).getMessage();
        return answer.getContent();
    }

    private int size(String text) {
        EmbeddingRequest request = EmbeddingRequest.builder()
                .model("text-embedding-3-small")
                .input(List.of(text))
                .build();
        return openAiService.createEmbeddings(request).getData().size();
    }

    static String titles(String text) {
        Assistant assistant = Spring.get(Assistant.class);
        return assistant.size(text) + assistant.title(text);
    }
}
