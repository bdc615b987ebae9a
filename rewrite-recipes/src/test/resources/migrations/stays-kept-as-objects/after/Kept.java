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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Nobody knows who looks at an answer that is kept as an object, and for what. */
class Kept {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    private static ChatCompletion ask(String question) {
        return CLIENT.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .addUserMessage(question)
                        .build());
    }

    static Map<String, Object> view(String question) {
        Map<String, Object> view = new HashMap<>();
        view.put("answer", ask(question));
        return view;
    }
}

/** Collections of answers are followed. */
class Followed {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    static String all(String question) {
        Response answer = throwIfFailed(CLIENT.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-4.1")
                        .input(question)
                        .store(false)
                        .build()));
        List<Response> answers = new ArrayList<>();
        Collections.addAll(answers, answer);
        if (Objects.isNull(answer)) {
            return "";
        }
        return answers.get(0).output().stream()
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
