package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ChatModel;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.StructuredResponse;
import com.openai.models.responses.StructuredResponseCreateParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class Extractor {
    static class City {
        public String name;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    <T> Optional<T> fromVariable(String text, Class<T> type) {
        StructuredResponseCreateParams.Builder<T> builder = ResponseCreateParams.builder()
                .model(ChatModel.GPT_4O)
                .text(type)
                .store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.SYSTEM)
                .content("Extract.")
                .build()));
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(text)
                .build()));
        StructuredResponse<T> completion = throwIfRawFailed(client.responses().create(builder.inputOfResponse(input).build()));
        StructuredResponse<T> message = completion;
        return message.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.outputText().stream())
                .findFirst();
    }

    <T> Optional<T> fromPlainVariable(String text, Class<T> type) {
        ResponseCreateParams.Builder builder = ResponseCreateParams.builder().model(ChatModel.GPT_4O).store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(text)
                .build()));
        return throwIfRawFailed(client.responses().create(builder.text(type).inputOfResponse(input).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .findFirst();
    }

    <T> T fromCopy(String text, Class<T> type) {
        StructuredResponseCreateParams<T> params = base(text).toBuilder().text(type).build();
        return throwIfRawFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .findFirst()
                .orElseThrow();
    }

    private ResponseCreateParams base(String text) {
        return ResponseCreateParams.builder().model(ChatModel.GPT_4O).input(text).store(false).build();
    }

    public static void main(String[] args) {
        Extractor extractor = new Extractor();
        System.out.println(extractor.fromVariable("Paris", City.class).map(city -> city.name));
        System.out.println(extractor.fromPlainVariable("Rome", City.class).map(city -> city.name));
        System.out.println(extractor.fromCopy("Oslo", City.class).name);
    }

    /** The same for an answer with structured output. */
    private static <T> StructuredResponse<T> throwIfRawFailed(StructuredResponse<T> response) {
        throwIfFailed(response.rawResponse());
        return response;
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
