package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;
import java.util.function.Supplier;

public class Extending extends Base {
    private static OpenAiService shared;

    static {
        shared = new OpenAiService("sk-none");
    }

    Extending() {
        this(shared);
    }

    Extending(OpenAiService given) {
        super(given);
    }

    private ChatCompletionRequest request(String text) {
        return ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", text)))
                .build();
    }

    String answer(String text) {
        Supplier<String> later = () -> openAiService
                .createChatCompletion(request(text))
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
        return size(text) + later.get();
    }

    class Inner {
        String answer(String text) {
            return Extending.this.openAiService.createChatCompletion(request(text)).getChoices().get(0).getMessage().getContent();
        }
    }

    static String asks(String text) {
        return new Extending().answer(text);
    }

    static String asksInside(String text) {
        return new Extending().new Inner().answer(text);
    }

    static String asksGiven(String text) {
        OpenAiService service = null;
        service = new OpenAiService("sk-none");
        return asked(text, service, 2);
    }

    private static String asked(String text, OpenAiService theService, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(new Extending(theService).answer(text));
        }
        return all.toString();
    }

    static String without(String text) {
        return Idle.idle(text);
    }
}
