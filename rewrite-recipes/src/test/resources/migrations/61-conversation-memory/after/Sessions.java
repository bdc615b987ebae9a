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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the conversations that were used last, with all that was said in them. */
class Sessions {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Map<String, List<ResponseInputItem>> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<ResponseInputItem>> oldest) {
            return size() > 2;
        }
    };

    String chat(String id, String text) {
        List<ResponseInputItem> messages = sessions.computeIfAbsent(id, any -> new ArrayList<>());
        synchronized (messages) {
            messages.add(ResponseInputItem.ofEasyInputMessage(
                    EasyInputMessage.builder().content(text).role(EasyInputMessage.Role.USER).build()));
            Response completion = throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                    .model("gpt-4.1")
                    .inputOfResponse(List.copyOf(messages))
                    .store(false)
                    .build()));
            completion.output().forEach(item -> messages.add(JsonValue.from(item).convert(ResponseInputItem.class)));
            return completion.output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("");
        }
    }

    String several() {
        return chat("a", "one") + chat("b", "two") + chat("a", "three") + chat("c", "four") + chat("b", "five");
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
