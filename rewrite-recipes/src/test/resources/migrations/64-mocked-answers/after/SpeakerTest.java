package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.openai.client.OpenAIClient;
import com.openai.core.ObjectMappers;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.services.blocking.ResponseService;

class SpeakerTest {
    private static final String HELLO = """
            {
              "id": "chatcmpl-1",
              "object": "response",
              "created_at": 1,
              "model": "gpt-4o",
              "status": "completed",
              "output": [
                {
                  "type": "message",
                  "id": "msg_1",
                  "status": "completed",
                  "role": "assistant",
                  "content": [
                    {
                      "type": "output_text",
                      "text": "Hi.",
                      "annotations": []
                    }
                  ]
                }
              ],
              "parallel_tool_calls": true,
              "tool_choice": "auto",
              "tools": []
            }
            """;
    private static final String NONE = "{\"id\":\"chatcmpl-2\",\"object\":\"response\",\"created_at\":1,\"model\":\"gpt-4o\",\"status\":\"completed\",\"output\":[],\"parallel_tool_calls\":true,\"tool_choice\":\"auto\",\"tools\":[]}";

    private final OpenAIClient client = mock(OpenAIClient.class);
    private final ResponseService completions = mock(ResponseService.class);

    String answers() throws Exception {
        return said(true) + said(false);
    }

    void greets() throws Exception {
        assertThat(said(true)).isEqualTo("Hi.");
        assertThat(said(false)).isEqualTo("nothing");
    }

    private String said(boolean something) throws Exception {
        when(client.responses()).thenReturn(completions);
        when(completions.create(any(ResponseCreateParams.class)))
                .thenReturn(something ? read() : ObjectMappers.jsonMapper().readValue(NONE, Response.class));
        return new Speaker(client).say("Hello");
    }

    private static Response read() throws Exception {
        return ObjectMappers.jsonMapper().readValue(SpeakerTest.HELLO, Response.class);
    }
}
