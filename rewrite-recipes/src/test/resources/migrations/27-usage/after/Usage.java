package app;

import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseUsage;
import java.util.Optional;

class Usage {
    long cost(ResponseCreateParams params) {
        Response completion = throwIfFailed(OpenAIOkHttpClient.fromEnv().responses().create(params));
        ResponseUsage usage = completion.usage().get();
        long cached = usage.inputTokensDetails().cachedTokens();
        long reasoning = usage.outputTokensDetails().reasoningTokens();
        completion.usage().ifPresent(u -> System.out.println(u.totalTokens()));
        System.out.println(completion.usage().map(ResponseUsage::totalTokens).orElse(0L));
        return usage.inputTokens() + usage.outputTokens() - cached + reasoning;
    }

    long details(ResponseCreateParams params) {
        ResponseUsage usage = throwIfFailed(OpenAIOkHttpClient.fromEnv().responses().create(params)).usage().get();
        long cached = 0;
        if (!usage._inputTokensDetails().isMissing()) {
            cached = Math.toIntExact(usage.inputTokensDetails().cachedTokens());
        }
        if (usage._outputTokensDetails().isMissing()) {
            return cached;
        }
        return cached + usage.outputTokensDetails().reasoningTokens();
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
