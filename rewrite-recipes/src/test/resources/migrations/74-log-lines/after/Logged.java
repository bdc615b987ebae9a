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
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Requests and answers in log lines. */
class Logged {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();
    private static final Logger JDK = Logger.getLogger("logged");
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Logged.class);

    static String ask(String question) {
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-4.1")
                .input(question)
                .maxOutputTokens(100L)
                .store(false)
                .build();
        LOG.info("{} {} {}", params.maxOutputTokens(), params.model(), question);
        LOG.debug("messages {}", params.input());
        Response completion = throwIfFailed(CLIENT.responses().create(params));
        JDK.log(Level.FINE, "answer {0}", completion);
        return completion.output().stream()
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
