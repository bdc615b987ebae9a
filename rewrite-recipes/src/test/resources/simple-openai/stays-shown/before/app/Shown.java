package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;

/** The library knows no cached tokens of a response, which the text of a usage has. */
public class Shown {
    private final SimpleOpenAI openAI =
            SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();

    public void usage(String question) {
        openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .forEach(chunk -> System.out.print(chunk.getUsage()));
    }
}
