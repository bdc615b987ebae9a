package app;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.openai.client.OpenAIClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ToolChoiceOptions;
import com.openai.services.blocking.ResponseService;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.mockito.ArgumentCaptor;

class GreeterTest {
    private final OpenAIClient client = mock(OpenAIClient.class);
    private final ResponseService completions = mock(ResponseService.class);

    private final Greeter greeter = new Greeter(client);

    void greets() {
        when(client.responses()).thenReturn(completions);
        when(completions.create(any(ResponseCreateParams.class))).thenReturn(answer("Hello, Ann!"));
        System.out.println(greeter.greet("Ann"));
        ArgumentCaptor<ResponseCreateParams> sent = ArgumentCaptor.forClass(ResponseCreateParams.class);
        verify(completions, times(1)).create(sent.capture());
        System.out.println(sent.getValue().temperature());
    }

    void deep() {
        OpenAIClient deep = mock(OpenAIClient.class, RETURNS_DEEP_STUBS);
        when(deep.responses().create(any(ResponseCreateParams.class))).thenReturn(answer("Hi"), answer("Ho"));
        Greeter second = new Greeter(deep);
        System.out.println(second.greet("Bob") + second.greet("Bob"));
        ResponseService broken = mock(ResponseService.class);
        doThrow(new IllegalStateException("down")).when(broken).create(any(ResponseCreateParams.class));
        try {
            throwIfFailed(broken.create(ResponseCreateParams.builder().model("m").input("x").store(false).build()));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    private static Response answer(String text) {
        return responseWith("chatcmpl-1", 1L, "m", messageItem(text));
    }

    public static void main(String[] args) {
        new GreeterTest().greets();
        new GreeterTest().deep();
    }

    /** A message of the model with some text. */
    private static ResponseOutputItem messageItem(String text) {
        return ResponseOutputItem.ofMessage(ResponseOutputMessage.builder()
                .id("msg_1")
                .status(ResponseOutputMessage.Status.COMPLETED)
                .addContent(ResponseOutputText.builder()
                        .text(text)
                        .annotations(Collections.emptyList())
                        .build())
                .build());
    }

    /** An answer as the server would send it. */
    private static Response responseWith(String id, double createdAt, String model, ResponseOutputItem... output) {
        return Response.builder()
                .id(id)
                .createdAt(createdAt)
                .model(model)
                .output(Arrays.asList(output))
                .error(Optional.empty())
                .incompleteDetails(Optional.empty())
                .instructions(Optional.empty())
                .metadata(Optional.empty())
                .parallelToolCalls(true)
                .temperature(Optional.empty())
                .toolChoice(ToolChoiceOptions.AUTO)
                .tools(Collections.emptyList())
                .topP(Optional.empty())
                .build();
    }

    /** A response that failed says so in its error, where Chat Completions answered with an HTTP error. */
    private static Response throwIfFailed(Response response) {
        response.error().ifPresent(error -> {
            Headers headers = Headers.builder().build();
            ErrorObject cause = ErrorObject.builder()
                    .code(error.code().asString())
                    .message(error.message())
                    .param(Optional.empty())
                    .type("server_error")
                    .build();
            if (error.code().equals(ResponseError.Code.RATE_LIMIT_EXCEEDED)) {
                throw RateLimitException.builder().headers(headers).error(cause).build();
            }
            throw InternalServerException.builder().statusCode(500).headers(headers).error(cause).build();
        });
        return response;
    }
}
