package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

/** A service in a variable of a method, and one in a static field. */
public class Local {
    private static final OpenAiService OPENAI_SERVICE = new OpenAiService("sk-none");

    static String both(String text) {
        OpenAiService service = new OpenAiService("sk-none");
        int size = service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
        String answer = service.createChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", text)))
                        .build())
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
        service.shutdownExecutor();
        return size + " " + answer;
    }

    static String streams(String text) {
        StringBuilder all = new StringBuilder();
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", text)))
                .build();
        OPENAI_SERVICE.streamChatCompletion(request).blockingForEach(chunk -> {
            if (chunk.getChoices().get(0).getMessage().getContent() != null) {
                all.append(chunk.getChoices().get(0).getMessage().getContent());
            }
        });
        return all.toString();
    }

    static long tokens(String text) {
        return OPENAI_SERVICE.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getUsage()
                .getTotalTokens();
    }

    static String tokensOfText(String text) {
        return "" + tokens(text);
    }
}
