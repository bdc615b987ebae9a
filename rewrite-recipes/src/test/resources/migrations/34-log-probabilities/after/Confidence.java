package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseIncludable;
import com.openai.models.responses.ResponseOutputText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class Confidence {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String tokens(String question) {
        Response completion = throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("m")
                .input(question)
                .addInclude(ResponseIncludable.MESSAGE_OUTPUT_TEXT_LOGPROBS)
                .topLogprobs(2L)
                .store(false)
                .build()));
        return completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .flatMap(text -> text.logprobs().stream())
                .flatMap(List::stream)
                .map(ResponseOutputText.Logprob::token)
                .collect(Collectors.joining("|"));
    }

    double alternatives(ResponseCreateParams params) {
        double sum = 0;
        for (ResponseOutputText.Logprob token : throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .flatMap(text -> text.logprobs().stream())
                .flatMap(List::stream)
                .collect(Collectors.toList())) {
            sum += token.logprob();
            for (ResponseOutputText.Logprob.TopLogprob other : token.topLogprobs()) {
                sum += other.logprob() * other.token().length();
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        Confidence confidence = new Confidence();
        System.out.println(confidence.tokens("Hi there"));
        System.out.println(confidence.alternatives(ResponseCreateParams.builder().model("m").input("Say more").addInclude(ResponseIncludable.MESSAGE_OUTPUT_TEXT_LOGPROBS).topLogprobs(1).store(false).build()));
        System.out.println(throwIfFailed(confidence.client.responses().create(ResponseCreateParams.builder()
                        .model("m")
                        .input("No figures")
                        .store(false)
                        .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse(""));
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
