package app;

import com.openai.client.OpenAIClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputContent;
import com.openai.models.responses.ResponseInputImage;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputText;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

public class ChatService {
    private final OpenAIClient client;
    private final History history = new History();

    public ChatService(OpenAIClient client) {
        this.client = client;
    }

    public String ask(String question) {
        history.user(question);
        ResponseCreateParams.Builder options = ResponseCreateParams.builder()
                .inputOfResponse(history.messages())
                .store(false);
        // tuned
        options.temperature(0.1);
        Response result = throwIfFailed(this.client.responses().create(options.model("my-gpt").build()));
        if (result == null) {
            throw new IllegalStateException("no answer");
        }
        return textOf(result);
    }

    public String see(String url) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.DEVELOPER, "Look."));
        messages.add(inputMessageOf(EasyInputMessage.Role.USER, Arrays.asList(
                ResponseInputContent.ofInputText(ResponseInputText.builder().text("What is this?").build()),
                ResponseInputContent.ofInputImage(ResponseInputImage.builder().detail(ResponseInputImage.Detail.AUTO).imageUrl("https://example.com/" + url).build()))));
        return textOf(throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .inputOfResponse(messages)
                .store(false).model("my-gpt").build())));
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** A message of several parts as an item of the input. */
    private static ResponseInputItem inputMessageOf(EasyInputMessage.Role role, List<ResponseInputContent> parts) {
        return ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(role)
                .contentOfResponseInputMessageContentList(parts)
                .build());
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
