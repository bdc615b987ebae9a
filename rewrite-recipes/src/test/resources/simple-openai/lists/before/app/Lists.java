package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.ChatMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.AssistantMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.SystemMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;

/** The builder of Chat copies the messages that it is given, and adds those of each step. */
public class Lists {
    private final SimpleOpenAI openAI;
    private final List<ChatMessage> history = new ArrayList<>();

    public Lists(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Lists create() {
        return new Lists(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public String behind(String question) {
        history.add(UserMessage.of("Hello"));
        history.add(AssistantMessage.of("Hello, too"));
        return openAI.chatCompletions()
                .create(ChatRequest.builder()
                        .model("gpt-4o-mini")
                        .message(SystemMessage.of("You are terse."))
                        .messages(history)
                        .temperature(0.1)
                        .message(UserMessage.of(question))
                        .build())
                .join()
                .firstContent();
    }

    public String twoLists(String question) {
        List<ChatMessage> rules = new ArrayList<>();
        rules.add(SystemMessage.of("You are terse."));
        List<ChatMessage> said = new ArrayList<>();
        said.add(UserMessage.of(question));
        ChatRequest request = ChatRequest.builder()
                .model("gpt-4o-mini")
                .messages(rules)
                .messages(said)
                .build();
        said.add(UserMessage.of("Never mind."));
        return openAI.chatCompletions().create(request).join().firstContent();
    }

    public String changed(String question) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(UserMessage.of(question));
        ChatRequest request =
                ChatRequest.builder().model("gpt-4o-mini").messages(messages).build();
        messages.add(UserMessage.of("Never mind."));
        return openAI.chatCompletions().create(request).join().firstContent();
    }

    public String again(String question) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(UserMessage.of(question));
        ChatRequest request =
                ChatRequest.builder().model("gpt-4o-mini").messages(messages).build();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            String answer = openAI.chatCompletions().create(request).join().firstContent();
            all.append(answer);
            messages.add(AssistantMessage.of(answer));
        }
        return all.toString();
    }

    public String unchanged(String question) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(UserMessage.of(question));
        ChatRequest request =
                ChatRequest.builder().model("gpt-4o-mini").messages(messages).build();
        System.out.println(messages.size());
        String answer = openAI.chatCompletions().create(request).join().firstContent();
        messages.add(AssistantMessage.of(answer));
        return answer;
    }
}
