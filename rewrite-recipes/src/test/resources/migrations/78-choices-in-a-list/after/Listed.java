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
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.StructuredResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class Listed {
    public static class Answer {
        public String text;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String kept(ResponseCreateParams params) {
        Response completion = throwIfFailed(client.responses().create(params));
        List<Response> choices = Collections.singletonList(completion);
        if (choices == null || choices.isEmpty()) {
            return "none";
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            all.append(i).append(choices.get(i).output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("-"));
        }
        for (Response choice : choices) {
            all.append(finishReason(choice));
        }
        return all + joined("/", Collections.singletonList(completion));
    }

    private static String joined(CharSequence separator, List<Response> choices) {
        return choices.stream()
                .map(choice -> choice.output().stream()
                        .flatMap(item -> item.message().stream())
                        .flatMap(message -> message.content().stream())
                        .flatMap(content -> content.outputText().stream())
                        .map(ResponseOutputText::text)
                        .reduce(String::concat)
                        .orElse(""))
                .collect(Collectors.joining(separator));
    }

    private List<Response> asked(String question) {
        return Collections.singletonList(throwIfFailed(client.responses()
                .create(ResponseCreateParams.builder().model("gpt-5.4").input(question).store(false).build())));
    }

    String returned(String question) {
        var choices = asked(question);
        return choices.get(0).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("none");
    }

    boolean structured(String question) {
        List<StructuredResponse<Answer>> choices = Collections.singletonList(throwIfRawFailed(client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.4")
                        .input(question)
                        .text(Answer.class)
                        .store(false)
                        .build())));
        return choices.get(0).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .findFirst()
                .isPresent();
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
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

    /** The same for an answer with structured output. */
    private static <T> StructuredResponse<T> throwIfRawFailed(StructuredResponse<T> response) {
        throwIfFailed(response.rawResponse());
        return response;
    }
}
