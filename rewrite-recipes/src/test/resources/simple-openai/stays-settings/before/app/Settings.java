package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;

public class Settings {
    private final SimpleOpenAI openAI =
            SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();

    public String several(String question) {
        ChatRequest request = ChatRequest.builder()
                .model("gpt-4o-mini")
                .message(UserMessage.of(question))
                .n(2)
                .build();
        return openAI.chatCompletions().create(request).join().firstContent();
    }

    public String seeded(String question) {
        ChatRequest request = ChatRequest.builder()
                .model("gpt-4o-mini")
                .message(UserMessage.of(question))
                .seed(7)
                .build();
        return openAI.chatCompletions().create(request).join().firstContent();
    }

    public Chat whole(String question) {
        return openAI.chatCompletions()
                .create(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join();
    }

    public void shown(String question) {
        System.out.println(whole(question));
    }
}
