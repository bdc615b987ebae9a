package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
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
import com.openai.models.responses.ResponseUsage;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

class OneQuestion {
    private static final String LONG =
            " Say it at length, with all that belongs to it, and with what people say of it in other places, and why.";

    static String answer(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(60)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(Arrays.asList(
                        inputMessage(EasyInputMessage.Role.SYSTEM, "You are terse."),
                        inputMessage(EasyInputMessage.Role.USER, question)))
                .temperature(0.2)
                .topP(0.9)
                .maxOutputTokens(200)
                .user("somebody")
                // nothing special
                .store(false)
                .build();
        Response result = throwIfFailed(service.responses().create(request));
        Response choice = result;
        String text = textOf(choice);
        long tokens = result.usage().get().totalTokens();
        return "assistant" + ": " + text + " " + tokens + " " + finishReason(choice) + 0;
    }

    static String cut(String question) {
        Response result = throwIfFailed(OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build().responses().create(ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question + LONG)))
                .maxOutputTokens(16)
                .store(false)
                .build()));
        ResponseUsage usage = result.usage().orElse(null);
        if (usage == null) {
            return "no usage";
        }
        return finishReason(result) + usage.inputTokens() + usage.outputTokens();
    }

    /** Responses takes no limit below 16, and gives a longer answer then. */
    static String raised(String question, boolean any) {
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question)))
                .maxOutputTokens(16)
                .store(false)
                .build();
        return textOf(throwIfFailed(OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build().responses().create(request)));
    }

    static String limited(String question) {
        return limited(question, null) + limited(question, 17);
    }

    private static String limited(String question, Integer limit) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        try {
            // The limit may not be there.
            return textOf(throwIfFailed(service.responses().create(ResponseCreateParams.builder()
                            .inputOfResponse(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question + LONG)))
                            .model("gpt-4o-mini")
                            .maxOutputTokens(Optional.ofNullable(limit).map(Integer::longValue))
                            .store(false)
                            .build())));
        } finally {
            service.close();
        }
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "function_call" : "stop");
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
