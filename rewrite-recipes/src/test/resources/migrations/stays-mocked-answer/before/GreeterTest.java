package app;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Optional;

class GreeterTest {
    void greets() {
        OpenAIClient client = mock(OpenAIClient.class, RETURNS_DEEP_STUBS);
        ChatCompletion answer = mock(ChatCompletion.class, RETURNS_DEEP_STUBS);
        when(answer.choices().get(0).message().content()).thenReturn(Optional.of("Hello"));
        when(client.chat().completions().create(any(ChatCompletionCreateParams.class))).thenReturn(answer);
        System.out.println(new Greeter(client).greet("Ann"));
    }
}
