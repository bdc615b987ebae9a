package app;

import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.credential.SimpleTokenCache;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.credential.BearerTokenCredential;
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
import java.util.function.Supplier;

class Clients {
    private static final String ENDPOINT = "https://unit.openai.azure.com/";

    static OpenAIClient constant(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl("https://unit.openai.azure.com/openai/v1")
                .credential(AzureApiKeyCredential.create(key))
                .maxRetries(3)
                .build();
    }

    static OpenAIClient named(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(azureBaseUrl(ENDPOINT))
                .credential(AzureApiKeyCredential.create(key))
                .maxRetries(3)
                .build();
    }

    static OpenAIClient tokens(TokenCredential credential, String endpoint) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(azureBaseUrl(endpoint))
                .credential(BearerTokenCredential.create(tokenOf(credential)))
                .maxRetries(3)
                .build();
    }

    static OpenAIClient ofVariable(String key) {
        AzureKeyCredential credential = new AzureKeyCredential(key);
        return OpenAIOkHttpClient.builder()
                .baseUrl(azureBaseUrl(System.getenv("ENDPOINT")))
                .credential(AzureApiKeyCredential.create(credential.getKey()))
                .maxRetries(3)
                .build();
    }

    static OpenAIClient openAi(String key) {
        return OpenAIOkHttpClient.builder()
                .apiKey(key)
                .maxRetries(3)
                .build();
    }

    static OpenAIClient openAiByUrl(String key) {
        return OpenAIOkHttpClient.builder()
                .apiKey(key)
                .maxRetries(3)
                .build();
    }

    static String ask(OpenAIClient client) {
        return textOf(throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, "Hi")))
                .store(false).model("my-gpt").build())));
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

    /** The tokens that a credential has for Azure OpenAI, each used until it expires. */
    private static Supplier<String> tokenOf(TokenCredential credential) {
        TokenRequestContext request =
                new TokenRequestContext().addScopes("https://cognitiveservices.azure.com/.default");
        SimpleTokenCache tokens = new SimpleTokenCache(() -> credential.getToken(request));
        return () -> tokens.getToken().block().getToken();
    }
}
