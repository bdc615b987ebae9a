package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonField;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseUsage;
import java.util.List;
import java.util.Optional;

class Fields {
    static String members(OpenAIClient client) {
        Response answer = throwIfFailed(client.responses().create(ask("Where is Paris?")));
        JsonField<List<ResponseOutputItem>> choices = answer._output();
        if (choices.isMissing() || choices.isNull()) {
            return "nothing";
        }
        return answer._id().asString().isPresent() + " " + tokens(answer._usage());
    }

    private static long tokens(JsonField<ResponseUsage> usage) {
        return usage.isMissing() ? 0 : usage.asKnown().map(ResponseUsage::totalTokens).orElse(-1L);
    }

    static long usage(OpenAIClient client) {
        ResponseUsage usage = throwIfFailed(client.responses().create(ask("How far?"))).usage().orElseThrow();
        return usage._inputTokens().asKnown().orElse(0L)
                + usage._outputTokens().asNumber().orElse(0).longValue()
                + usage._totalTokens().asKnown().get();
    }

    static String tier(OpenAIClient client) {
        Response answer = throwIfFailed(client.responses().create(ask("How fast?")));
        boolean unknown = answer._serviceTier().isMissing();
        return unknown + answer.serviceTier().map(tier -> tier.asString()).orElse("no tier")
                + answer.serviceTier().map(Response.ServiceTier::asString).orElse("none");
    }

    static String request() {
        ResponseCreateParams params = ask("Why?");
        return params._temperature().asKnown().get() + " " + params._topP().isMissing() + params._user().asString().get()
                + params._additionalHeaders().isEmpty() + params._additionalQueryParams().isEmpty();
    }

    private static ResponseCreateParams ask(String question) {
        return ResponseCreateParams.builder()
                .model("gpt-4o")
                .input(question)
                .temperature(0.3)
                .user("u1")
                .store(false)
                .build();
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(members(client) + usage(client) + tier(client) + request());
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
