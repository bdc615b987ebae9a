package app;

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
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the conversation of each user. */
class Memory {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Map<String, List<ResponseInputItem>> conversations = new ConcurrentHashMap<>();

    String chat(String user, String text) {
        List<ResponseInputItem> messages = conversations.computeIfAbsent(user, id -> {
            List<ResponseInputItem> begun = new ArrayList<>();
            begun.add(ResponseInputItem.ofEasyInputMessage(
                    EasyInputMessage.builder().content("Be brief.").role(EasyInputMessage.Role.SYSTEM).build()));
            return begun;
        });
        messages.add(ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().content(text).role(EasyInputMessage.Role.USER).build()));
        // A text is one message here and there, so that counting them stays right.
        while (messages.size() > 4) {
            messages.remove(1);
        }
        Response completion = throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-4.1")
                .inputOfResponse(messages)
                .store(false)
                .build()));
        String answer = completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
        messages.add(ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().content(answer).role(EasyInputMessage.Role.ASSISTANT).build()));
        return answer;
    }

    String often(String user, String text) {
        return chat(user, text) + chat(user, "Why?") + chat(user, "And then?");
    }

    void forget(String user) {
        conversations.remove(user);
    }

    boolean knows(String user) {
        return conversations.containsKey(user);
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
