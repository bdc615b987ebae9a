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
import com.openai.models.responses.ToolChoiceFunction;
import com.openai.models.responses.ToolChoiceOptions;
import java.util.List;
import java.util.Optional;

class Choices {
    List<ResponseCreateParams> all(Class<?> tool) {
        return List.of(
                ResponseCreateParams.builder().model("m").input("a").addTool(tool)
                        .toolChoice(ToolChoiceFunction.builder().name("String").build())
                        .store(false)
                        .build(),
                ResponseCreateParams.builder().model("m").input("b").addTool(tool)
                        .toolChoice(ToolChoiceOptions.REQUIRED).store(false).build(),
                ResponseCreateParams.builder().model("m").input("c").addTool(tool)
                        .toolChoice(ResponseCreateParams.ToolChoice.ofOptions(ToolChoiceOptions.NONE)).store(false).build());
    }

    static void send(OpenAIClient client, ResponseCreateParams params) {
        throwIfFailed(client.responses().create(params));
    }

    public static void main(String[] args) {
        new Choices().all(String.class).forEach(params -> send(OpenAIOkHttpClient.fromEnv(), params));
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
