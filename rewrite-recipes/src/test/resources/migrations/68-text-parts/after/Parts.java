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
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputText;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class Parts {
    private static final ResponseInputText RULE =
            ResponseInputText.builder().text("Be brief.").build();

    static String inRequest(OpenAIClient client, String tone) {
        ResponseInputText second = ResponseInputText.builder().text(tone).build();
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-4o")
                .inputOfResponse(List.of(
                        ResponseInputItem.ofMessage(ResponseInputItem.Message.builder().role(ResponseInputItem.Message.Role.SYSTEM).content(List.of(ResponseInputContent.ofInputText(RULE), ResponseInputContent.ofInputText(second))).build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content("Hello").build())))
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String mixed(OpenAIClient client) {
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-4o")
                .inputOfResponse(List.of(
                        ResponseInputItem.ofMessage(ResponseInputItem.Message.builder().role(ResponseInputItem.Message.Role.DEVELOPER).content(Arrays.asList(
                        ResponseInputContent.ofInputText(RULE), ResponseInputContent.ofInputText(ResponseInputText.builder().text("Be kind.").build()))).build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content("Hello").build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.ASSISTANT).content("Hi.").build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content("Bye").build())))
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String inList(OpenAIClient client) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .contentOfResponseInputMessageContentList(List.of(ResponseInputContent.ofInputText(RULE), ResponseInputContent.ofInputText(part("Be quick."))))
                .role(EasyInputMessage.Role.SYSTEM)
                .build()));
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-4o")
                .inputOfResponse(messages)
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    private static ResponseInputText part(String text) {
        return ResponseInputText.builder().text(text).build();
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(inRequest(client, "Be kind.") + mixed(client) + inList(client));
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
