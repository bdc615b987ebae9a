package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage.SystemMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class Chunks {
    private final SimpleOpenAI openAI;

    public Chunks(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Chunks create() {
        return new Chunks(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    /** What is said of nothing may be said, and what a variable says is known, too. */
    private ChatRequest request(String question) {
        var n = 1;
        return ChatRequest.builder()
                .model("gpt-4o-mini")
                .message(SystemMessage.of("You are terse."))
                .message(UserMessage.of(question))
                .n(n)
                .frequencyPenalty(0.0)
                .presencePenalty(0.0)
                .maxCompletionTokens(100)
                .build();
    }

    /** Responses takes no limit below 16. */
    private ChatRequest shortest() {
        return ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of("Yes or no?")).maxTokens(1).build();
    }

    public String sent(String question) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder answer = new StringBuilder();
        try (out; Stream<Chat> stream = openAI.chatCompletions().createStream(request(question)).join()) {
            stream.forEach(chunk -> {
                String text = chunk.getChoices().stream()
                        .findFirst()
                        .map(choice -> choice.getMessage().getContent())
                        .orElse("");
                if (!text.isEmpty()) {
                    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                    answer.append(text);
                }
            });
        }
        return answer.toString();
    }

    public void shown(String question) {
        var chatResponse = openAI.chatCompletions().createStream(request(question)).join();
        chatResponse.forEach(this::show);
        System.out.println();
    }

    public String counted(String question) {
        StringBuilder result = new StringBuilder();
        openAI.chatCompletions()
                .createStream(request(question))
                .join()
                .filter(chunk -> chunk.getChoices().size() > 0 && chunk.firstContent() != null)
                .forEach(chunk -> result.append(show(chunk)).append('|'));
        return result.toString();
    }

    private int show(Chat chunk) {
        var choices = chunk.getChoices();
        if (!choices.isEmpty()) {
            var choice = choices.get(0);
            var delta = choice.getMessage();
            if (delta.getContent() != null) {
                System.out.print(delta.getContent());
            }
            if (choice.getFinishReason() != null) {
                System.out.print(" [" + choice.getFinishReason() + "]");
            }
        }
        return choices.size();
    }

    public void unguarded(String question) {
        openAI.chatCompletions().createStream(request(question)).join().forEach(chunk -> {
            if (chunk.getChoices() == null || chunk.getChoices().isEmpty()) {
                return;
            }
            System.out.print(chunk.firstContent());
        });
    }

    public String later(String question) {
        CompletableFuture<Stream<String>> texts = openAI.chatCompletions()
                .createStream(request(question))
                .thenApply(chunks -> chunks.filter(chunk -> !chunk.getChoices().isEmpty())
                        .map(chunk -> chunk.getChoices().get(0).getMessage().getContent()));
        return texts.join().filter(Objects::nonNull).collect(Collectors.joining("|"));
    }

    public String whole(List<String> questions) {
        StringBuilder answers = new StringBuilder();
        for (String question : questions) {
            Chat chat = openAI.chatCompletions()
                    .create(ChatRequest.builder()
                            .model("gpt-4o-mini")
                            .message(UserMessage.of(question))
                            .stream(false)
                            .build())
                    .join();
            if (chat.getChoices() == null || chat.getChoices().isEmpty()) {
                throw new IllegalStateException("no choices");
            }
            chat.getChoices().stream()
                    .findFirst()
                    .map(choice -> choice.getMessage().getContent())
                    .ifPresent(answers::append);
        }
        return answers.toString();
    }
}
