package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.theokanning.openai.OpenAiHttpException;
import com.theokanning.openai.embedding.Embedding;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Chat completions and embeddings of one service, which is handed on to one who only chats. */
public class Notes {
    // The service for all of this.
    private final OpenAiService service;
    private final OpenAIClient client;
    private final Summary summary;

    Notes(String key) {
        this.service = new OpenAiService(key, Duration.ofSeconds(20));
        this.client = OpenAIOkHttpClient.builder()
                .apiKey(key)
                .timeout(Timeout.builder().read(Duration.ofSeconds(20)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        this.summary = new Summary(client, "terse");
    }

    String ask(String question) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(messages)
                .maxOutputTokens(100)
                .store(false)
                .build();
        return textOf(throwIfFailed(client.responses().create(request)));
    }

    int dimensions(String text) {
        EmbeddingRequest request = EmbeddingRequest.builder()
                .model("text-embedding-3-small")
                .input(Collections.singletonList(text))
                .build();
        List<Embedding> found = service.createEmbeddings(request).getData();
        return found.get(0).getEmbedding().size();
    }

    static String asks(String question) {
        return new Notes("sk-none").ask(question);
    }

    static String embeds(String text) {
        return text + " has " + new Notes("sk-none").dimensions(text);
    }

    static String summarizes(String text) {
        Notes notes = new Notes("sk-none");
        return notes.dimensions(text) + " " + notes.summary.of(text);
    }

    static String failsWithoutText(String text) {
        Notes notes = new Notes("sk-none");
        try {
            return "" + notes.dimensions("");
        } catch (OpenAiHttpException e) {
            return e.statusCode + " " + e.code;
        }
    }

    static String failsWithoutMessages(String text) {
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(new ArrayList<>())
                .store(false)
                .build();
        try {
            return throwIfFailed(new Notes("sk-none").client.responses().create(request)).id();
        } catch (OpenAIServiceException e) {
            return e.statusCode() + " " + e.code().orElse(null);
        }
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
