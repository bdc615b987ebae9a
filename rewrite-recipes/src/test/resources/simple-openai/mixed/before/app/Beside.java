package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.Usage;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;

/** A usage that is shown keeps the call that it is of, and no other. */
public class Beside {
    private final SimpleOpenAI openAI;

    public Beside(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Beside create() {
        return new Beside(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public long chunks(String question) {
        return openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .filter(chunk -> chunk.getUsage() != null)
                .count();
    }

    public void usage(String question) {
        Chat chat = openAI.chatCompletions()
                .create(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join();
        Usage usage = chat.getUsage();
        System.out.println(usage);
    }
}
