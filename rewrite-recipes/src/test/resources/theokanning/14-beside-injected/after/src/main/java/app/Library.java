package app;

import app.Spring.Service;
import com.openai.client.OpenAIClient;
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
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;
import java.util.Optional;

/** A component whose constructor is given the service, and which needs it for more than chat completions. */
@Service
public class Library {
    private final OpenAiService openAiService;
    private final OpenAIClient openAIClient;
    private final Index index;
    private final Titles titles;

    public Library(OpenAiService openAiService, OpenAIClient openAIClient,
            Index index,
            Titles titles) {
        this.openAiService = openAiService;
        this.openAIClient = openAIClient;
        this.index = index;
        this.titles = titles;
    }

    String review(String text) {
        int size = openAiService.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .get(0)
                .getEmbedding()
                .size();
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, text)))
                .store(false)
                .build();
        return size + textOf(throwIfFailed(openAIClient.responses().create(request)))
                + index.size(text)
                + titles.of(text);
    }

    static String reviews(String text) {
        return Spring.get(Library.class).review(text);
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
