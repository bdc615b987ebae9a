package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ChatModel;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Raw {
    static String messages(OpenAIClient client, String question) {
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model(ChatModel.GPT_4O)
                .input(JsonValue.from(List.of(
                        Map.of("role", "system", "content", "Be brief."),
                        Map.of("role", "user", "content", question))))
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String turns(OpenAIClient client, String question) {
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .input(JsonValue.from(Arrays.asList(
                        Map.of("role", "user", "content", "Hello"),
                        Map.of("role", "assistant", "content", "Hi."),
                        Map.of("role", "user", "content", "And " + question))))
                .model("gpt-4o")
                .temperature(0.2)
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String properties(OpenAIClient client, String user) {
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-4o")
                .input("Hello")
                // newer than the library
                .putAdditionalBodyProperty("prompt_cache_key", JsonValue.from("k"))
                .putAdditionalBodyProperty("safety_identifier", JsonValue.from(user))
                .putAdditionalBodyProperty("max_output_tokens", JsonValue.from(200))
                .putAdditionalBodyProperty("metadata", JsonValue.from(Map.of("team", "x")))
                .store(false)
                .build();
        return throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String grown(OpenAIClient client) {
        ResponseCreateParams.Builder builder =
                ResponseCreateParams.builder().model("gpt-4o").store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.SYSTEM)
                .content("Be brief.")
                .build()));
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content("Hello")
                .build()));
        builder.putAdditionalBodyProperty("max_output_tokens", JsonValue.from(100));
        return throwIfFailed(client.responses().create(builder.inputOfResponse(input).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(messages(client, "a") + turns(client, "b") + properties(client, "c") + grown(client));
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
