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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class Choices {
    private final OpenAIClient service = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();

    static String all(String question) {
        Choices choices = new Choices();
        return choices.counted(question) + choices.looped(question) + choices.streamed(question) + choices.repeated(question);
    }

    private ResponseCreateParams request(String question) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        return ResponseCreateParams.builder().model("gpt-4o-mini").inputOfResponse(messages).store(false).build();
    }

    String repeated(String question) {
        List<ResponseInputItem> messages = Collections.singletonList(throwIfFailed(service.responses().create(request(question)))).stream()
                .map(choice -> inputMessage(EasyInputMessage.Role.ASSISTANT, textOf(choice)))
                .collect(Collectors.toList());
        List<Response> answers = messages.stream().map(message -> answer(question)).collect(Collectors.toList());
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        ResponseCreateParams request = ResponseCreateParams.builder().model("gpt-4o-mini").inputOfResponse(messages).store(false).build();
        return textOf(throwIfFailed(service.responses().create(request)))
                + textOf(answers.get(0));
    }

    private Response answer(String question) {
        return throwIfFailed(service.responses().create(request(question)));
    }

    String counted(String question) {
        var choices = Collections.singletonList(throwIfFailed(service.responses().create(request(question))));
        if (choices.size() != 1) {
            return "not one";
        }
        return textOf(choices.get(0));
    }

    String looped(String question) {
        StringBuilder all = new StringBuilder();
        List<Response> choices = Collections.singletonList(throwIfFailed(service.responses().create(request(question))));
        for (Response choice : choices) {
            all.append(textOf(choice));
        }
        Collections.singletonList(throwIfFailed(service.responses().create(request(question))))
                .forEach(choice -> System.out.println(textOf(choice)));
        return all.toString();
    }

    String streamed(String question) {
        return Collections.singletonList(throwIfFailed(service.responses().create(request(question)))).stream()
                .map(Choices::textOf)
                .collect(Collectors.joining());
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
