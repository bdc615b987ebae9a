package app;

import com.theokanning.openai.OpenAiHttpException;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.Embedding;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Chat completions and embeddings of one service, which is handed on to one who only chats. */
public class Notes {
    // The service for all of this.
    private final OpenAiService service;
    private final Summary summary;

    Notes(String key) {
        this.service = new OpenAiService(key, Duration.ofSeconds(20));
        this.summary = new Summary(service, "terse");
    }

    String ask(String question) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("user", question));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .maxTokens(100)
                .build();
        return service.createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }

    int dimensions(String text) {
        EmbeddingRequest request = EmbeddingRequest.builder()
                .model("text-embedding-3-small")
                .input(Collections.singletonList(text))
                .build();
        List<Embedding> found = service.createEmbeddings(request).getData();
        return found.get(0).getEmbedding().size();
    }

    static String asks(String question) {
        return new Notes("sk-none").ask(question);
    }

    static String embeds(String text) {
        return text + " has " + new Notes("sk-none").dimensions(text);
    }

    static String summarizes(String text) {
        Notes notes = new Notes("sk-none");
        return notes.dimensions(text) + " " + notes.summary.of(text);
    }

    static String failsWithoutText(String text) {
        Notes notes = new Notes("sk-none");
        try {
            return "" + notes.dimensions("");
        } catch (OpenAiHttpException e) {
            return e.statusCode + " " + e.code;
        }
    }

    static String failsWithoutMessages(String text) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(new ArrayList<>())
                .build();
        try {
            return new Notes("sk-none").service.createChatCompletion(request).getId();
        } catch (OpenAiHttpException e) {
            return e.statusCode + " " + e.code;
        }
    }
}
