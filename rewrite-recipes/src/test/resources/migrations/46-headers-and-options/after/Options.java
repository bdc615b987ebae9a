package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.RequestOptions;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Options {
    static String traced(OpenAIClient client) {
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-4o")
                .input("Hello")
                .putAdditionalHeader("X-Trace", "1")
                .putAdditionalQueryParam("q", "2")
                .store(false)
                .build();
        RequestOptions options = RequestOptions.builder().timeout(Duration.ofSeconds(30)).build();
        return throwIfFailed(client.withOptions(changed -> changed.maxRetries(0)).responses().create(params, options)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String several(OpenAIClient client, String tenant) {
        ResponseCreateParams.Builder builder = ResponseCreateParams.builder().model("gpt-4o").store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content("Hello")
                .build()));
        builder.putAllAdditionalHeaders(Map.of("X-Tenant", List.of(tenant)));
        if (!tenant.isEmpty()) {
            builder.putAdditionalHeader("X-Kind", "known");
        }
        Response answer = throwIfFailed(client.responses().create(
                builder.inputOfResponse(input).build(), RequestOptions.builder().timeout(Duration.ofSeconds(5)).responseValidation(false).build()));
        return answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String through(OpenAIClient client) {
        OpenAIClient patient = client.withOptions(options -> options.timeout(Duration.ofMinutes(5)).putHeader("X-Team", "b"));
        return throwIfFailed(patient.responses().withOptions(options -> options.maxRetries(1)).create(
                ResponseCreateParams.builder().model("gpt-4o").input("Hello").store(false).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(traced(client) + several(client, "t") + through(client));
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
