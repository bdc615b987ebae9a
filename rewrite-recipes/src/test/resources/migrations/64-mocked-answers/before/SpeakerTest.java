package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.openai.client.OpenAIClient;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.blocking.ChatService;
import com.openai.services.blocking.chat.ChatCompletionService;

class SpeakerTest {
    private static final String HELLO = """
            {
              "id": "chatcmpl-1",
              "object": "chat.completion",
              "created": 1,
              "model": "gpt-4o",
              "choices": [
                {"index": 0, "message": {"role": "assistant", "content": "Hi."}, "finish_reason": "stop"}
              ]
            }
            """;
    private static final String NONE = "{\"id\":\"chatcmpl-2\",\"created\":1,\"model\":\"gpt-4o\",\"choices\":[]}";

    private final OpenAIClient client = mock(OpenAIClient.class);
    private final ChatService chat = mock(ChatService.class);
    private final ChatCompletionService completions = mock(ChatCompletionService.class);

    String answers() throws Exception {
        return said(true) + said(false);
    }

    void greets() throws Exception {
        assertThat(said(true)).isEqualTo("Hi.");
        assertThat(said(false)).isEqualTo("nothing");
    }

    private String said(boolean something) throws Exception {
        when(client.chat()).thenReturn(chat);
        when(chat.completions()).thenReturn(completions);
        when(completions.create(any(ChatCompletionCreateParams.class)))
                .thenReturn(something ? read() : ObjectMappers.jsonMapper().readValue(NONE, ChatCompletion.class));
        return new Speaker(client).say("Hello");
    }

    private static ChatCompletion read() throws Exception {
        return ObjectMappers.jsonMapper().readValue(SpeakerTest.HELLO, ChatCompletion.class);
    }
}
