package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import java.time.Instant;
import java.util.Optional;

class Envelope {
    static String parts(OpenAIClient client) {
        Response answer = ask(client);
        String model = JsonValue.from(answer.model()).asStringOrThrow();
        long created = (long) answer.createdAt();
        return model + " " + created + " " + Instant.ofEpochSecond((long) answer.createdAt()) + " " + answer.id().isEmpty();
    }

    static boolean isMini(OpenAIClient client) {
        return JsonValue.from(ask(client).model()).asStringOrThrow().startsWith("gpt-4o-mini") || JsonValue.from(ask(client).model()).asStringOrThrow().toUpperCase().equals("GPT-4O-MINI");
    }

    static String tier(OpenAIClient client) {
        return ask(client).serviceTier().map(tier -> tier.asString()).orElse("no tier");
    }

    private static Response ask(OpenAIClient client) {
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder().model("gpt-4o").input("Hello").store(false).build()));
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(parts(client) + isMini(client) + tier(client));
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
