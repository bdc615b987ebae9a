package app;

import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import java.util.List;
import java.util.Optional;

/** Comments within code that is written anew. */
public class Inside {
    // the resource
    private final OpenAIClient client = OpenAIOkHttpClient.builder()
            .baseUrl(azureBaseUrl(System.getProperty("azure.endpoint")))
            .credential(AzureApiKeyCredential.create("none"))
            .maxRetries(3)
            .build();

    public String ask(String question) {
        ResponseCreateParams.Builder options = ResponseCreateParams.builder()
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false);
        options.maxOutputTokens(100 /* is enough */);

        /* the deployment */
        Response answer = throwIfFailed(client.responses().create(options.model("gpt-4o").build()));
        // has one
        // and its text
        return textOf(answer);
    }

    /** The URL of Responses at an endpoint of Azure OpenAI. */
    private static String azureBaseUrl(String endpoint) {
        return endpoint.replaceAll("/+$", "") + "/openai/v1";
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** The text of an answer; null if it has none. */
    private static String textOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .flatMap(item -> item.asMessage().content().stream())
                .filter(ResponseOutputMessage.Content::isOutputText)
                .map(content -> content.asOutputText().text())
                .reduce(String::concat)
                .orElse(null);
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
