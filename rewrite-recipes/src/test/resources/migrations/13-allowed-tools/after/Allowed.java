package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.CustomTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ToolChoiceAllowed;
import java.util.Map;
import java.util.Optional;

class Allowed {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String direct(Class<?> tool) {
        return send(ResponseCreateParams.builder()
                .model("gpt-5.4")
                .input("What is the weather?")
                .addTool(tool)
                .toolChoice(ToolChoiceAllowed.builder()
                        .mode(ToolChoiceAllowed.Mode.REQUIRED)
                        .addTool(ToolChoiceAllowed.Tool.builder()
                                .putAdditionalProperty("type", JsonValue.from("function"))
                                // the only one for now
                                .putAdditionalProperty("name", JsonValue.from("GetWeather"))
                                .build())
                        .build())
                .store(false)
                .build());
    }

    String option(Class<?> tool) {
        ResponseCreateParams.ToolChoice choice = ResponseCreateParams.ToolChoice.ofAllowed(
                ToolChoiceAllowed.builder()
                        .addTool(ToolChoiceAllowed.Tool.builder()
                                .additionalProperties(Map.of(
                                        "type", JsonValue.from("custom"),
                                        "name", JsonValue.from("run")))
                                .build())
                        .mode(ToolChoiceAllowed.Mode.AUTO)
                        .build());
        return send(ResponseCreateParams.builder()
                .model("gpt-5.4")
                .input("What is the weather?")
                .addTool(tool)
                .addTool(CustomTool.builder().name("run").build())
                .toolChoice(choice)
                .store(false)
                .build());
    }

    private String send(ResponseCreateParams params) {
        return throwIfFailed(client.responses().create(params)).output().stream()
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
