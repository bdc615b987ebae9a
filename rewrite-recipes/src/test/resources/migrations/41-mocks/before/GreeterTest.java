package app;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.services.blocking.ChatService;
import com.openai.services.blocking.chat.ChatCompletionService;
import java.util.Optional;
import org.mockito.ArgumentCaptor;

class GreeterTest {
    private final OpenAIClient client = mock(OpenAIClient.class);
    private final ChatService chat = mock(ChatService.class);
    private final ChatCompletionService completions = mock(ChatCompletionService.class);

    private final Greeter greeter = new Greeter(client);

    void greets() {
        when(client.chat()).thenReturn(chat);
        when(chat.completions()).thenReturn(completions);
        when(completions.create(any(ChatCompletionCreateParams.class))).thenReturn(answer("Hello, Ann!"));
        System.out.println(greeter.greet("Ann"));
        ArgumentCaptor<ChatCompletionCreateParams> sent = ArgumentCaptor.forClass(ChatCompletionCreateParams.class);
        verify(completions, times(1)).create(sent.capture());
        System.out.println(sent.getValue().temperature());
    }

    void deep() {
        OpenAIClient deep = mock(OpenAIClient.class, RETURNS_DEEP_STUBS);
        when(deep.chat().completions().create(any(ChatCompletionCreateParams.class))).thenReturn(answer("Hi"), answer("Ho"));
        Greeter second = new Greeter(deep);
        System.out.println(second.greet("Bob") + second.greet("Bob"));
        ChatCompletionService broken = mock(ChatCompletionService.class);
        doThrow(new IllegalStateException("down")).when(broken).create(any(ChatCompletionCreateParams.class));
        try {
            broken.create(ChatCompletionCreateParams.builder().model("m").addUserMessage("x").build());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    private static ChatCompletion answer(String text) {
        return ChatCompletion.builder()
                .id("chatcmpl-1")
                .created(1L)
                .model("m")
                .addChoice(ChatCompletion.Choice.builder()
                        .index(0)
                        .finishReason(ChatCompletion.Choice.FinishReason.STOP)
                        .logprobs(Optional.empty())
                        .message(ChatCompletionMessage.builder().content(text).refusal(Optional.empty()).build())
                        .build())
                .build();
    }

    public static void main(String[] args) {
        new GreeterTest().greets();
        new GreeterTest().deep();
    }
}
