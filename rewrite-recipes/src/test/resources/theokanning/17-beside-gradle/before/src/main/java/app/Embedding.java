package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

/** A service that is made late, and given by a method. */
public class Embedding {
    private OpenAiService service;

    Embedding() {
        if (service == null) {
            service = new OpenAiService("sk-none");
        }
    }

    private String embedded(String text) {
        return "" + getOpenAiService().createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData();
    }

    private OpenAiService getOpenAiService() {
        return service;
    }

    private String answered(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .build();
        return getOpenAiService().createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }

    static String embeds(String text) {
        return new Embedding().embedded(text);
    }

    static String answers(String text) {
        return new Embedding().answered(text);
    }
}
