package app;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.blocking.ChatService;
import com.openai.services.blocking.chat.ChatCompletionService;

/** Responses has no service between these two, so what this mock says has no place. */
class GreeterTest {
    private final ChatService chat = mock(ChatService.class);
    private final ChatCompletionService completions = mock(ChatCompletionService.class);

    void greets() {
        when(chat.completions()).thenReturn(completions);
        when(completions.create(any(ChatCompletionCreateParams.class))).thenReturn(null);
        new Greeter(chat).greet(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
    }
}
