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
import java.util.Optional;
import java.util.stream.Collectors;

/** Chat types as components of records, whose constructors and accessors are nowhere written. */
class Records {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    record Job(ResponseCreateParams params, String name) {
        String run() {
            return name + ": " + text(Records.throwIfFailed(CLIENT.responses().create(params)));
        }
    }

    record Draft(ResponseCreateParams.Builder builder) {
        Draft say(String text) {
            Records.addMessage(builder, EasyInputMessage.Role.USER, text);
            return this;
        }
    }

    record Turn(ResponseInputItem message, String note) {}

    private static String text(Response completion) {
        return completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String job(String question) {
        Job job = new Job(
                ResponseCreateParams.builder()
                        .model("gpt-4.1")
                        .input(question)
                        .store(false)
                        .build(),
                "job");
        return job.run() + job.params().temperature().isPresent();
    }

    static String draft(String question) {
        Draft draft = new Draft(ResponseCreateParams.builder().store(false).model("gpt-4.1"));
        return text(throwIfFailed(CLIENT.responses()
                .create(draft.say("Hi!").say(question).builder().build())));
    }

    private static Turn turn(String text) {
        return new Turn(
                ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().content(text).role(EasyInputMessage.Role.USER).build()),
                "said");
    }

    static String turns(String question) {
        List<Turn> turns = List.of(turn("One."), turn(question));
        return text(throwIfFailed(CLIENT.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-4.1")
                        .inputOfResponse(turns.stream().map(Turn::message).collect(Collectors.toList()))
                        .store(false)
                        .build())));
    }

    /** Adds a message to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addMessage(
            ResponseCreateParams.Builder request, EasyInputMessage.Role role, String text) {
        return addInput(
                request,
                ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().role(role).content(text).build()));
    }

    /** Adds an item to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addInput(ResponseCreateParams.Builder request, ResponseInputItem item) {
        List<ResponseInputItem> items = new ArrayList<>();
        request.build().input().ifPresent(input -> {
            if (input.isText()) {
                items.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.USER)
                        .content(input.asText())
                        .build()));
            } else {
                items.addAll(input.asResponse());
            }
        });
        items.add(item);
        return request.inputOfResponse(items);
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
