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
import com.openai.models.responses.ResponseFunctionCallOutputItem;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputContent;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputText;
import com.openai.models.responses.ResponseInputTextContent;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class Parts {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String steps(String question) {
        return throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("m")
                        .inputOfResponse(List.of(
                                ResponseInputItem.ofMessage(ResponseInputItem.Message.builder().role(ResponseInputItem.Message.Role.SYSTEM).content(List.of(
                                ResponseInputContent.ofInputText(ResponseInputText.builder().text("Be brief. ").build()),
                                ResponseInputContent.ofInputText(ResponseInputText.builder().text("Be kind.").build()))).build()),
                                ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content(question).build())))
                        .store(false)
                        .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String messages(String question) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .contentOfResponseInputMessageContentList(Arrays.asList(ResponseInputContent.ofInputText(ResponseInputText.builder().text("Be kind.").build())))
                .role(EasyInputMessage.Role.SYSTEM)
                .build()));
        messages.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .contentOfResponseInputMessageContentList(List.of(ResponseInputContent.ofInputText(
                        ResponseInputText.builder().text(question).build())))
                .role(EasyInputMessage.Role.USER)
                .build()));
        messages.add(ResponseInputItem.ofFunctionCall(ResponseFunctionToolCall.builder()
                .callId("call_1")
                .name("time")
                .arguments("{}")
                .build()));
        messages.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                .callId("call_1")
                .outputOfResponseFunctionCallOutputItemList(List.of(
                        ResponseFunctionCallOutputItem.ofInputText(ResponseInputTextContent.builder().text("noon ").build()),
                        ResponseFunctionCallOutputItem.ofInputText(ResponseInputTextContent.builder().text("sharp").build())))
                .build()));
        return throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder().model("m").inputOfResponse(messages).store(false).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Parts().steps("Hi"));
        System.out.println(new Parts().messages("What time is it?"));
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
