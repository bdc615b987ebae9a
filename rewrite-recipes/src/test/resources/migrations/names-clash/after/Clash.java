package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputText;
import java.util.Optional;

class Clash {
    record Response(String text) {}

    Response ask(OpenAIClient client, String item) {
        String message = "Hi " + item;
        com.openai.models.responses.Response content = throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder().model("gpt-4o").input(message).store(false).build()));
        return new Response(content.output().stream()
                .flatMap(outputItem -> outputItem.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(outputContent -> outputContent.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse(""));
    }

    public static void main(String[] args) {
        System.out.println(new Clash().ask(OpenAIOkHttpClient.fromEnv(), "Ann"));
    }

    /** A response that failed says so in its error, where Chat Completions answered with an HTTP error. */
    private static com.openai.models.responses.Response throwIfFailed(com.openai.models.responses.Response response) {
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
