package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.util.Objects;
import java.util.stream.Collectors;

public class Stream {
    private final SimpleOpenAI openAI;

    public Stream(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Stream create() {
        return new Stream(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public void print(String question) {
        var chatRequest = ChatRequest.builder()
                .model("gpt-4o-mini")
                .message(UserMessage.of(question))
                .stream(true)
                .build();
        var futureChat = openAI.chatCompletions().createStream(chatRequest);
        var chatResponse = futureChat.join();
        chatResponse
                .filter(chatResp -> chatResp.getChoices().size() > 0 && chatResp.firstContent() != null)
                .map(Chat::firstContent)
                .forEach(System.out::print);
        System.out.println();
    }

    public String collect(String question) {
        try (java.util.stream.Stream<Chat> chunks = openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()) {
            return chunks.filter(chunk -> !chunk.getChoices().isEmpty())
                    .map(Chat::firstContent)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining());
        }
    }

    public void each(String question) {
        openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .filter(c -> !c.getChoices().isEmpty() && c.getChoices().get(0).getMessage().getContent() != null)
                .forEach(c -> System.out.print(c.getChoices().get(0).getMessage().getContent()));
    }

    public String asked(String question) {
        StringBuilder answer = new StringBuilder();
        openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .thenAccept(chunks -> chunks.forEach(chunk -> {
                    if (!chunk.getChoices().isEmpty() && chunk.firstContent() != null) {
                        answer.append(chunk.firstContent());
                    }
                }))
                .join();
        return answer.toString();
    }
}
