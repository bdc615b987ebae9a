package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.Reasoning;
import com.openai.models.ReasoningEffort;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseTextConfig;
import java.util.Optional;

class Options {
    ResponseCreateParams params() {
        return ResponseCreateParams.builder()
                .model("gpt-5")
                .input("Why?")
                .reasoning(Reasoning.builder().effort(ReasoningEffort.LOW).build())
                .text(ResponseTextConfig.builder().verbosity(ResponseTextConfig.Verbosity.LOW).build())
                .serviceTier(ResponseCreateParams.ServiceTier.FLEX)
                .metadata(ResponseCreateParams.Metadata.builder()
                        .putAdditionalProperty("team", JsonValue.from("x"))
                        .build())
                .store(true)
                .promptCacheKey("k")
                .safetyIdentifier("u1")
                .parallelToolCalls(true)
                .maxOutputTokens(100L)
                .putAdditionalHeader("X-Trace", "1")
                .build();
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        throwIfFailed(client.responses().create(new Options().params()));
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
