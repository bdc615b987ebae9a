package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ToolChoiceAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of the tools come from elsewhere. */
class Several {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String grown(List<String> names, Class<?> tool) {
        ToolChoiceAllowed.Builder allowed =
                ToolChoiceAllowed.builder().mode(ToolChoiceAllowed.Mode.AUTO);
        for (String name : names) {
            allowed.addTool(entry(name));
        }
        ResponseCreateParams.Builder chat =
                ResponseCreateParams.builder().model("gpt-5.4").addTool(tool).store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content("Which?")
                .build()));
        chat.toolChoice(allowed.build());
        return throwIfFailed(client.responses().create(chat.inputOfResponse(input).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    String listed(List<String> names, Class<?> tool) {
        List<ToolChoiceAllowed.Tool> entries =
                names.stream().map(Several::entry).collect(Collectors.toList());
        ToolChoiceAllowed allowed = ToolChoiceAllowed.builder()
                .mode(ToolChoiceAllowed.Mode.REQUIRED)
                .tools(entries)
                .build();
        ToolChoiceAllowed choice = allowed;
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-5.4")
                .addTool(tool)
                .input("Which?")
                .toolChoice(choice)
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    private static ToolChoiceAllowed.Tool entry(String name) {
        return ToolChoiceAllowed.Tool.builder()
                .putAdditionalProperty("name", JsonValue.from(name))
                .putAdditionalProperty("type", JsonValue.from("function"))
                .build();
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
