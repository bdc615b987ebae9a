package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

class Ordered {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String first(Iterator<String> lines) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder()
                .addUserMessage(lines.next())
                .model(lines.next());
        return client.chat().completions().create(b.build()).choices().get(0).message().content().orElse("");
    }

    String built(Iterator<String> lines) {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().temperature(0.1);
        ChatCompletionCreateParams params = b.model(lines.next()).addUserMessage(lines.next()).build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String grown(Iterator<String> lines) {
        ResponseCreateParams.Builder b = ResponseCreateParams.builder().temperature(0.1).store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(lines.next())
                .build()));
        b.model(lines.next());
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(lines.next())
                .build()));
        return throwIfFailed(client.responses().create(b.inputOfResponse(input).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String chained(Iterator<String> lines) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .addUserMessage(lines.next())
                .model(lines.next())
                .addAssistantMessage(lines.next())
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String sorted(Iterator<String> lines) {
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model(lines.next())
                .temperature(0.1)
                .inputOfResponse(List.of(
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content(lines.next()).build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.ASSISTANT).content(lines.next()).build())))
                .store(false)
                .build();
        return throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
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
