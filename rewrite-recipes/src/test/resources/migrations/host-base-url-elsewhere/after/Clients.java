package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputText;
import java.util.Optional;

/** Base URLs that are set elsewhere: constants, defaults of settings, arguments. */
class Clients {
    private static final String OPENAI = "https://eu.api.openai.com/v1";
    private static final String DEEPSEEK = "https://api.deepseek.com/v1";

    static String openAi(String question) {
        OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl(OPENAI).build();
        Response completion = throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-4.1")
                        .input(question)
                        .store(false)
                        .build()));
        return completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String deepSeek(String question) {
        OpenAIClient other = OpenAIOkHttpClient.builder().baseUrl(DEEPSEEK).build();
        ChatCompletion completion = other.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("deepseek-chat")
                        .addUserMessage(question)
                        .build());
        return completion.choices().get(0).message().content().orElse("");
    }

    static String byDefault(String question) {
        String url = System.getProperty("grok.base.url", "https://api.x.ai/v1");
        OpenAIClient grok = OpenAIOkHttpClient.builder().baseUrl(url).build();
        ChatCompletion completion = grok.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("grok-4")
                        .addUserMessage(question)
                        .build());
        return completion.choices().get(0).message().content().orElse("");
    }

    private static OpenAIClient at(String host) {
        return OpenAIOkHttpClient.builder().baseUrl(host).build();
    }

    static String byArgument(String question) {
        OpenAIClient passed = at("http://localhost:11434/v1");
        ChatCompletion completion = passed.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("llama")
                        .addUserMessage(question)
                        .build());
        return completion.choices().get(0).message().content().orElse("");
    }

    static String open(String url, String question) {
        OpenAIClient anywhere = OpenAIOkHttpClient.builder().baseUrl(url).build();
        Response completion = throwIfFailed(anywhere.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-4.1")
                        .input(question)
                        .store(false)
                        .build()));
        return completion.output().stream()
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
