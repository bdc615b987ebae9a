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
import com.openai.models.responses.ResponseOutputRefusal;
import com.openai.models.responses.ResponseOutputText;
import java.util.Optional;
import java.util.stream.Stream;

/** What the model refused to say comes before what it said. */
class Refused {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String first(ResponseCreateParams params) {
        Response message = throwIfFailed(client.responses().create(params));
        return message.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.refusal().stream())
                .map(ResponseOutputRefusal::refusal)
                .reduce(String::concat)
                .map(refusal -> "refused: " + refusal).orElseGet(() -> message.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse(""));
    }

    String thrown(ResponseCreateParams params) {
        Response message = throwIfFailed(client.responses().create(params));
        if (message.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.refusal().stream())
                .map(ResponseOutputRefusal::refusal)
                .reduce(String::concat)
                .isPresent()) {
            throw new IllegalStateException(message.output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(outputMessage -> outputMessage.content().stream())
                    .flatMap(content -> content.refusal().stream())
                    .map(ResponseOutputRefusal::refusal)
                    .reduce(String::concat)
                    .get());
        }
        return message.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("nothing");
    }

    String kept(ResponseCreateParams params) {
        Optional<String> refusal = throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.refusal().stream())
                .map(ResponseOutputRefusal::refusal)
                .reduce(String::concat);
        return refusal.isPresent() ? "no: " + refusal.get() : "yes";
    }

    void printed(ResponseCreateParams params) {
        Response completion = throwIfFailed(client.responses().create(params));
        completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .ifPresent(System.out::println);
        completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.refusal().stream())
                .map(ResponseOutputRefusal::refusal)
                .reduce(String::concat)
                .ifPresent(text -> System.out.println("refused: " + text));
    }

    void eitherOne(ResponseCreateParams params, StringBuilder out) {
        Stream.of(throwIfFailed(client.responses().create(params)))
                .findFirst()
                .flatMap(choice -> choice.output().stream()
                        .flatMap(item -> item.message().stream())
                        .flatMap(message -> message.content().stream())
                        .flatMap(content -> content.outputText().stream())
                        .map(ResponseOutputText::text)
                        .reduce(String::concat)
                        .or(() -> choice.output().stream()
                        .flatMap(item -> item.message().stream())
                        .flatMap(message -> message.content().stream())
                        .flatMap(content -> content.refusal().stream())
                        .map(ResponseOutputRefusal::refusal)
                        .reduce(String::concat)))
                .ifPresent(out::append);
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
