package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A service in a variable of a method, and one in a static field. */
public class Local {
    private static final OpenAiService OPENAI_SERVICE = new OpenAiService("sk-none");
    private static final OpenAIClient OPENAI_CLIENT = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();

    static String both(String text) {
        OpenAiService service = new OpenAiService("sk-none");
        OpenAIClient client = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        int size = service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
        String answer = textOf(throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                        .model("gpt-4o-mini")
                        .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, text)))
                        .store(false)
                        .build())));
        service.shutdownExecutor();
        client.close();
        return size + " " + answer;
    }

    static String streams(String text) {
        StringBuilder all = new StringBuilder();
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, text)))
                .store(false)
                .build();
        try (StreamResponse<ResponseStreamEvent> events = OPENAI_CLIENT.responses().createStreaming(request)) {
            chunksOf(events).forEach(chunk -> {
                if (deltaOf(chunk) != null) {
                    all.append(deltaOf(chunk));
                }
            });
        }
        return all.toString();
    }

    static long tokens(String text) {
        return OPENAI_SERVICE.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getUsage()
                .getTotalTokens();
    }

    static String tokensOfText(String text) {
        return "" + tokens(text);
    }

    /** The events that Chat Completions had chunks for. */
    private static Stream<ResponseStreamEvent> chunksOf(StreamResponse<ResponseStreamEvent> events) {
        return events.stream().filter(Local::isChunk);
    }

    /** The text that an event brings, which is empty in the first; null if it brings none. */
    private static String deltaOf(ResponseStreamEvent event) {
        return event.isCreated() ? "" : event.outputTextDelta().map(ResponseTextDeltaEvent::delta).orElse(null);
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** Whether Chat Completions had a chunk for an event: the first, texts and the end; one that failed is an exception. */
    private static boolean isChunk(ResponseStreamEvent event) {
        event.failed().flatMap(failed -> failed.response().error()).ifPresent(error -> {
            throw SseException.builder()
                    .statusCode(200)
                    .headers(Headers.builder().build())
                    .error(ErrorObject.builder()
                            .code(error.code().asString())
                            .message(error.message())
                            .param(Optional.empty())
                            .type("server_error")
                            .build())
                    .build();
        });
        return event.isCreated() || event.isOutputTextDelta() || event.isCompleted() || event.isIncomplete();
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
