package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.Usage;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.util.List;
import java.util.stream.Collectors;

/** What is read from answers and from the parts of streams by the same code, or goes by their number. */
public class Both {
    private final SimpleOpenAI openAI;

    public Both(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Both create() {
        return new Both(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    private static String text(Chat chat) {
        return chat.getChoices().isEmpty() ? null : chat.firstContent();
    }

    public String either(String question, boolean streams) {
        ChatRequest request =
                ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build();
        return streams
                ? openAI.chatCompletions().createStream(request).join().map(Both::text).filter(text -> text != null)
                        .collect(Collectors.joining())
                : text(openAI.chatCompletions().create(request).join());
    }

    public String whole(String question) {
        return either(question, false);
    }

    /** The first part has the role and no text. */
    public String skipped(String question) {
        return openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .skip(1)
                .map(Both::text)
                .filter(text -> text != null)
                .collect(Collectors.joining());
    }

    /** The last part has the usage and no choices. */
    public void counted(String question) {
        List<Chat> parts = openAI.chatCompletions()
                .createStream(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join()
                .collect(Collectors.toList());
        Usage usage = parts.get(parts.size() - 1).getUsage();
        System.out.println(usage.getPromptTokens() + " in, " + usage.getCompletionTokens() + " out");
        for (Chat part : parts) {
            if (part.getChoices().isEmpty()) {
                System.out.println("end of " + part.getModel());
                continue;
            }
            Chat.Choice choice = part.getChoices().get(0);
            System.out.println(choice.getIndex() + " " + choice.getMessage().getRole() + " "
                    + choice.getMessage().getContent() + " " + choice.getFinishReason());
        }
    }

    /** Nothing here asks for more than one choice. */
    public String last(String question) {
        Chat chat = openAI.chatCompletions()
                .create(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join();
        Chat.Choice last = chat.getChoices().get(chat.getChoices().size() - 1);
        return chat.getObject() + ": " + last.getMessage().getContent() + " " + last.getFinishReason() + " "
                + last.getMessage().getRefusal() + " " + last.getMessage().getToolCalls();
    }
}
