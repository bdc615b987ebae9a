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
import com.openai.models.responses.ResponseInputFile;
import com.openai.models.responses.ResponseInputImage;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputText;
import com.openai.models.responses.ResponseOutputText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

class Files {
    private static final String PIXEL = Base64.getEncoder().encodeToString("pixel".getBytes(StandardCharsets.UTF_8));

    static String picture(OpenAIClient client) {
        ResponseInputContent image = ResponseInputContent.ofInputImage(ResponseInputImage.builder().imageUrl("data:image/png;base64," + PIXEL).detail(ResponseInputImage.Detail.AUTO).build());
        ResponseInputContent text = ResponseInputContent.ofInputText(
                ResponseInputText.builder().text("What is this?").build());
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-4o")
                .inputOfResponse(List.of(
                        ResponseInputItem.ofMessage(ResponseInputItem.Message.builder().role(ResponseInputItem.Message.Role.USER).content(List.of(text, image)).build())))
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String document(OpenAIClient client, String name) {
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-4o")
                .inputOfResponse(List.of(
                        ResponseInputItem.ofMessage(ResponseInputItem.Message.builder().role(ResponseInputItem.Message.Role.USER).content(List.of(
                        ResponseInputContent.ofInputFile(ResponseInputFile.builder()
                                .filename(name + ".pdf")
                                .fileData("data:application/pdf;base64," + PIXEL)
                                .build()),
                        ResponseInputContent.ofInputText(
                                ResponseInputText.builder().text("Sum it up.").build()))).build())))
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String uploaded(OpenAIClient client, List<String> ids) {
        List<ResponseInputContent> parts = new ArrayList<>();
        for (String id : ids) {
            parts.add(ResponseInputContent.ofInputFile(
                    ResponseInputFile.builder().fileId(id).build()));
        }
        parts.add(ResponseInputContent.ofInputText(ResponseInputText.builder().text("Compare them.").build()));
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-4o")
                .inputOfResponse(List.of(
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.SYSTEM).content("You read files.").build()),
                        ResponseInputItem.ofMessage(ResponseInputItem.Message.builder().role(ResponseInputItem.Message.Role.USER).content(parts).build())))
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(picture(client) + document(client, "a") + uploaded(client, List.of("file-1")));
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
