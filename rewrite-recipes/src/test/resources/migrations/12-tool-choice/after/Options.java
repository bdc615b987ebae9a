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
import com.openai.models.responses.ToolChoiceCustom;
import com.openai.models.responses.ToolChoiceFunction;
import com.openai.models.responses.ToolChoiceOptions;
import java.util.Optional;

/** Choices that a method makes. */
class Options {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private static ResponseCreateParams.ToolChoice choice(String kind, String name) {
        switch (kind) {
            case "none":
                return ResponseCreateParams.ToolChoice.ofOptions(ToolChoiceOptions.NONE);
            case "function":
                return ResponseCreateParams.ToolChoice.ofFunction(ToolChoiceFunction.builder().name(name).build());
            case "custom":
                return ResponseCreateParams.ToolChoice.ofCustom(
                        ToolChoiceCustom.builder().name(name).build());
            default:
                return ResponseCreateParams.ToolChoice.ofAllowed(ToolChoiceAllowed.builder()
                        .mode(ToolChoiceAllowed.Mode.of(kind))
                        .addTool(ToolChoiceAllowed.Tool.builder()
                                .putAdditionalProperty("type", JsonValue.from("custom"))
                                .putAdditionalProperty("name", JsonValue.from(name))
                                .build())
                        .build());
        }
    }

    String ask(String question, Class<?> tool) {
        String answers = "";
        for (String kind : new String[] {"none", "function", "custom", "required"}) {
            String name = kind.equals("function") ? "GetWeather" : "run";
            answers += throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                            .model("gpt-5.4")
                            .input(question)
                            .addTool(tool)
                            .addTool(CustomTool.builder().name("run").build())
                            .toolChoice(choice(kind, name))
                            .store(false)
                            .build())).output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("a call");
        }
        return answers;
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
