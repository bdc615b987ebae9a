package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Scopes {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final String input = "a field";
    private final int item = 3;

    private String text(ResponseCreateParams params) {
        return throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String field() {
        ResponseCreateParams.Builder b = ResponseCreateParams.builder().model("m").store(false);
        List<ResponseInputItem> bInput = new ArrayList<>();
        bInput.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(input)
                .build()));
        return text(b.inputOfResponse(bInput).build());
    }

    String twice(boolean first) {
        if (first) {
            ResponseCreateParams.Builder b = ResponseCreateParams.builder().model("m").store(false);
            List<ResponseInputItem> input = new ArrayList<>();
            input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                    .role(EasyInputMessage.Role.USER)
                    .content("x")
                    .build()));
            return text(b.inputOfResponse(input).build());
        }
        ResponseCreateParams.Builder b = ResponseCreateParams.builder().model("n").store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content("y")
                .build()));
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.SYSTEM)
                .content("z")
                .build()));
        return text(b.inputOfResponse(input).build());
    }

    String inner() {
        ResponseCreateParams.Builder b = ResponseCreateParams.builder().model("m").store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        Runnable later = new Runnable() {
            @Override
            public void run() {
                input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.USER)
                        .content("x")
                        .build()));
            }
        };
        later.run();
        return text(b.inputOfResponse(input).build());
    }

    String names() {
        String response = "r";
        ResponseCreateParams.Builder b = ResponseCreateParams.builder().model("m").store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content("q")
                .build()));
        List<Response> all = Stream.of(throwIfFailed(client.responses().create(b.inputOfResponse(input).build())))
                .collect(Collectors.toList());
        all.forEach(outputResponse -> outputResponse.output()
                .forEach(item -> input.add(JsonValue.from(item).convert(ResponseInputItem.class))));
        return text(b.inputOfResponse(input).build()) + item + response;
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
