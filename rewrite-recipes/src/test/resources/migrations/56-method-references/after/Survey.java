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
import com.openai.models.responses.ResponseOutputText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Survey {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    List<String> answers(List<String> questions) {
        return questions.stream()
                .map(Survey::request)
                .map(params -> throwIfFailed(client.responses().create(params)))
                .flatMap(response -> response.output().stream())
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .collect(Collectors.toList());
    }

    Stream<String> more(String question) {
        Function<ResponseCreateParams, Response> send = params -> throwIfFailed(client.responses().create(params));
        return Stream.of(request(question), request(question + "?")).map(send).flatMap(response -> response.output().stream())
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text);
    }

    private static ResponseCreateParams request(String question) {
        return ResponseCreateParams.builder().model("m").input(question).store(false).build();
    }

    public static void main(String[] args) {
        Survey survey = new Survey();
        System.out.println(survey.answers(List.of("One", "Two")));
        survey.more("Three").forEach(System.out::println);
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
