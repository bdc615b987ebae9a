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
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class Removes {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String chain(String question) {
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-5.4")
                // Responses has no such setting: seed(7L)
                .input(question)
                // Responses has no such setting: stop("END")
                // the end
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

    String line(String question) {
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder().model("m").input(question)/* Responses has no such setting: frequencyPenalty(0.5) */.store(false).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String grown(String question, double penalty) {
        ResponseCreateParams.Builder builder = ResponseCreateParams.builder().model("gpt-5.4")/* Responses has no such setting: presencePenalty(penalty) */.store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(question)
                .build()));
        // Responses has no such setting: stopOfStrings(List.of("a", "b"))
        // cool
        /* Responses has no such setting: seed(3L) */
        builder.temperature(0.1);
        if (penalty > 1) {
            // Responses has no such setting: seed(4L)
        }
        return throwIfFailed(client.responses().create(builder.inputOfResponse(input).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String awkward(String question) {
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder().model("m")/* Responses has no such setting: stop("* / \ u0041") */.input(question).store(false).build())).output().stream()
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
