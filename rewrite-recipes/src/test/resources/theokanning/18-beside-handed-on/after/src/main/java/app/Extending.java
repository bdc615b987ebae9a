package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

public class Extending extends Base {
    private static OpenAiService shared;
    private static OpenAIClient sharedClient;

    static {
        shared = new OpenAiService("sk-none");
        sharedClient = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
    }

    Extending() {
        this(shared, sharedClient);
    }

    Extending(OpenAiService given, OpenAIClient givenClient) {
        super(given, givenClient);
    }

    private ResponseCreateParams request(String text) {
        return ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, text)))
                .store(false)
                .build();
    }

    String answer(String text) {
        Supplier<String> later = () -> textOf(throwIfFailed(openAIClient.responses().create(request(text))));
        return size(text) + later.get();
    }

    class Inner {
        String answer(String text) {
            return Extending.textOf(Extending.throwIfFailed(Extending.this.openAIClient.responses().create(request(text))));
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
        OpenAIClient client = null;
        service = new OpenAiService("sk-none");
        client = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        return asked(text, service, client, 2);
    }

    private static String asked(String text, OpenAiService theService, OpenAIClient theClient, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(new Extending(theService, theClient).answer(text));
        }
        return all.toString();
    }

    static String without(String text) {
        return Idle.idle(text);
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** The text of an answer; null if it has none. */
    private static String textOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .flatMap(item -> item.asMessage().content().stream())
                .filter(ResponseOutputMessage.Content::isOutputText)
                .map(content -> content.asOutputText().text())
                .reduce(String::concat)
                .orElse(null);
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
