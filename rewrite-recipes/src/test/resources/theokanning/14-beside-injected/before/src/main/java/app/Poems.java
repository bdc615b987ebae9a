package app;

import app.Spring.Autowired;
import app.Spring.Service;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

/** A component whose field is given the service, which it needs for chat completions only. */
@Service
public class Poems {
    @Autowired
    private OpenAiService service;

    String on(String text) {
        return service.createChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", "A poem on " + text)))
                        .build())
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }

    static String poems(String text) {
        return Spring.get(Poems.class).on(text);
    }
}
