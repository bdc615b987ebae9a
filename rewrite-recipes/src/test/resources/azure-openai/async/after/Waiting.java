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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks an {@link OpenAIClient} and waits. */
public class Waiting {
    private final OpenAIClient client;

    public Waiting() {
        this(client());
    }

    Waiting(OpenAIClient client) {
        this.client = client;
    }

    private static OpenAIClient client() {
        return OpenAIOkHttpClient.builder()
                .baseUrl(azureBaseUrl(System.getProperty("azure.endpoint")))
                .credential(AzureApiKeyCredential.create("none"))
                .maxRetries(3)
                .build();
    }

    public List<String> answers(String question) {
        Response completions = throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                                .store(false).model("gpt-4o").build()));
        return Collections.singletonList(completions).stream()
                .map(choice -> textOf(choice))
                .collect(Collectors.toList());
    }

    public String talk(String first, String second) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.SYSTEM, "You are terse."));
        messages.add(inputMessage(EasyInputMessage.Role.USER, first));
        ResponseCreateParams.Builder options = ResponseCreateParams.builder()
                .inputOfResponse(messages)
                .store(false).maxOutputTokens(100);
        StringBuilder talk = new StringBuilder();
        for (Response choice : Collections.singletonList(throwIfFailed(client.responses().create(options.inputOfResponse(messages).model("gpt-4o").build())))) {
            talk.append(textOf(choice));
        }
        messages.add(inputMessage(EasyInputMessage.Role.USER, second));
        Response answer = throwIfFailed(client.responses().create(options.inputOfResponse(messages).model("gpt-4o").build()));
        if (answer != null) {
            talk.append(textOf(answer));
        }
        return talk.toString();
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
