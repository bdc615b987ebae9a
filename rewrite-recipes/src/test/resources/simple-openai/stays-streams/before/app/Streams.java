package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Also where answers keep their classes, a received message is none to send. */
public class Streams {
    private final SimpleOpenAI openAI =
            SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();

    /** Counts messages, of which an answer with calls is one, and its items are several. */
    public int counted(List<ChatMessage> messages) {
        Chat chat = openAI.chatCompletions()
                .create(ChatRequest.builder().model("gpt-4o-mini").messages(messages).build())
                .join();
        messages.add(chat.firstMessage());
        return messages.size();
    }

    public void kept(String question) {
        List<ChatMessage> history = new ArrayList<>();
        history.add(UserMessage.of(question));
        ChatMessage last = openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").messages(history).build())
                .join()
                .skip(1)
                .map(Chat::firstMessage)
                .findFirst()
                .orElseThrow();
        history.add(last);
    }

    public void handedOn(String question) {
        List<ChatMessage> sent = new ArrayList<>();
        sent.add(UserMessage.of(question));
        openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").messages(sent).build())
                .join()
                .limit(1)
                .map(Chat::firstMessage)
                .forEach(sent::add);
    }

    public List<ChatMessage> listed(String question) {
        return openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .skip(2)
                .map(Chat::firstMessage)
                .collect(Collectors.toList());
    }

    public int cached(String question) {
        return openAI.chatCompletions()
                .create(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .getUsage()
                .getPromptTokensDetails()
                .getCachedTokens();
    }
}
