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
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.Optional;

class Reasons {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String why(ResponseCreateParams params) {
        Response choice = throwIfFailed(client.responses().create(params));
        if (finishReason(choice).equals("stop")) {
            return "done";
        }
        switch (finishReason(choice)) {
            case "length":
                return "cut";
            case "tool_calls":
                return "tools";
            default:
                return "for " + finishReason(choice);
        }
    }

    String cut(ResponseCreateParams params) {
        Response completion = throwIfFailed(client.responses().create(params));
        if (finishReason(completion).equals("length")) {
            System.out.println("cut");
        }
        System.out.println(completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("") + finishReason(completion));
        String reason = finishReason(completion);
        return reason;
    }

    String limited() {
        return why(ResponseCreateParams.builder()
                .model("gpt-5.4")
                .input("Tell me everything there is to tell about the towns that lie on the river.")
                .maxOutputTokens(16L)
                .store(false)
                .build());
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
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
