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
import com.openai.models.responses.ToolChoiceOptions;
import com.openai.models.responses.WebSearchTool;
import java.util.Optional;
import java.util.stream.Collectors;

class News {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String today(String topic) {
        Response completion = throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-5.5")
                .addTool(WebSearchTool.builder()
                        .searchContextSize(WebSearchTool.SearchContextSize.LOW)
                        .userLocation(WebSearchTool.UserLocation.builder()
                                .country("FR")
                                .city("Lyon")
                                .type(WebSearchTool.UserLocation.Type.APPROXIMATE)
                                .build())
                        .type(WebSearchTool.Type.WEB_SEARCH)
                        .build())
                .toolChoice(ToolChoiceOptions.REQUIRED)
                .input(topic)
                .store(false)
                .build()));
        Response message = completion;
        String sources = message.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.outputText().stream())
                .flatMap(text -> text.annotations().stream())
                .flatMap(outputAnnotation -> outputAnnotation.urlCitation().stream())
                .map(annotation -> annotation.title() + " " + annotation.url())
                .collect(Collectors.joining("\n"));
        return message.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("") + "\n" + sources;
    }

    String short_(String topic) {
        return throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.5")
                        .addTool(WebSearchTool.builder().type(WebSearchTool.Type.WEB_SEARCH).build())
                        .toolChoice(ToolChoiceOptions.REQUIRED)
                        .input(topic)
                        .store(false)
                        .build())).output().stream()
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
