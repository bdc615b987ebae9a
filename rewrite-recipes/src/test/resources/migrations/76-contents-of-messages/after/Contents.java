package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
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
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class Contents {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String plain(String question) {
        EasyInputMessage message = EasyInputMessage.builder()
                .content(EasyInputMessage.Content.ofTextInput(question))
                .role(EasyInputMessage.Role.USER)
                .build();
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-5.4")
                .inputOfResponse(List.of(
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .content(EasyInputMessage.Content.ofTextInput("Be brief."))
                        .role(EasyInputMessage.Role.SYSTEM)
                        .build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .content(EasyInputMessage.Content.ofTextInput("Answer in French."))
                        .role(EasyInputMessage.Role.DEVELOPER)
                        .build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .content(EasyInputMessage.Content.ofTextInput("Ask me."))
                        .role(EasyInputMessage.Role.ASSISTANT)
                        .build()),
                        ResponseInputItem.ofEasyInputMessage(message)))
                .store(false)
                .build();
        return throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String picture(String question) {
        EasyInputMessage.Content content =
                EasyInputMessage.Content.ofResponseInputMessageContentList(List.of(
                        ResponseInputContent.ofInputText(ResponseInputText.builder()
                                .text(question)
                                .build()),
                        ResponseInputContent.ofInputImage(ResponseInputImage.builder()
                                .imageUrl("https://example.com/a.png")
                                .detail(ResponseInputImage.Detail.AUTO)
                                .build())));
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(user(content));
        messages.add(user(EasyInputMessage.Content.ofTextInput("Look at it.")));
        return throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.4")
                        .inputOfResponse(messages)
                        .store(false)
                        .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(outputContent -> outputContent.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    private static ResponseInputItem user(EasyInputMessage.Content content) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().content(content).role(EasyInputMessage.Role.USER).build());
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
