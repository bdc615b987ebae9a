package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.function.FunctionExecutor;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.util.List;
import java.util.stream.Collectors;

public class Streams {
    private final SimpleOpenAI openAI =
            SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();

    /** The first chunk has the role and no text. */
    public String skipped(String question) {
        return openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .skip(1)
                .filter(chunk -> chunk.firstContent() != null)
                .map(Chat::firstContent)
                .collect(Collectors.joining());
    }

    public List<Chat> kept(String question) {
        return openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .collect(Collectors.toList());
    }

    public void usage(String question) {
        openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .forEach(chunk -> System.out.print(chunk.getUsage()));
    }

    public void functions(String question, FunctionExecutor executor) {
        openAI.chatCompletions()
                .createStream(ChatRequest.builder()
                        .model("gpt-4o-mini")
                        .message(UserMessage.of(question))
                        .tools(executor.getToolFunctions())
                        .build())
                .join()
                .forEach(chunk -> System.out.print(chunk.firstMessage().getToolCalls()));
    }

    /** Reads an answer and parts of a stream. */
    private String text(Chat chat) {
        return chat.firstContent();
    }

    public String either(String question, boolean streams) {
        ChatRequest request =
                ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build();
        return streams
                ? openAI.chatCompletions().createStream(request).join().map(this::text).collect(Collectors.joining())
                : text(openAI.chatCompletions().create(request).join());
    }

    /** Counts messages, of which an answer with calls is one, and its items are several. */
    public int counted(List<ChatMessage> messages) {
        Chat chat = openAI.chatCompletions()
                .create(ChatRequest.builder().model("gpt-4o-mini").messages(messages).build())
                .join();
        messages.add(chat.firstMessage());
        return messages.size();
    }
}
