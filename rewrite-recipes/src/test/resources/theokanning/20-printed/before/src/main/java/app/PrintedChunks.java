package app;

import com.theokanning.openai.completion.chat.ChatCompletionChoice;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

class PrintedChunks {
    private static final OpenAiService SERVICE = new OpenAiService("sk-none");

    private static ChatCompletionRequest about(String question, int most) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("system", question));
        return ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .n(1)
                .maxTokens(most)
                .logitBias(new HashMap<>())
                .build();
    }

    private static String withoutServersOwn(ByteArrayOutputStream printed) {
        return printed.toString().replaceAll("id=[^,]*", "id=..").replaceAll("created=\\d+", "created=..");
    }

    static String all(String question) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true);
        SERVICE.streamChatCompletion(about(question, 50)).doOnError(Throwable::printStackTrace).blockingForEach(out::println);
        return withoutServersOwn(printed);
    }

    static String read(String question) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true);
        SERVICE.streamChatCompletion(about(question, 50)).doOnError(error -> out.println(error.getMessage())).blockingForEach(out::print);
        SERVICE.streamChatCompletion(about(question, 50)).blockingSubscribe(out::println, Throwable::printStackTrace);
        return withoutServersOwn(printed);
    }

    static void choices(String question) {
        SERVICE.streamChatCompletion(about(question, 50)).blockingForEach(chunk -> {
            chunk.getChoices().forEach(System.out::println);
            for (ChatCompletionChoice choice : chunk.getChoices()) {
                System.out.println(choice.getMessage() + " of " + choice.getMessage().getRole());
            }
            System.out.println(chunk.getChoices().get(0).getMessage().getContent());
        });
    }
}
