package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseTextConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Builders that several methods share, and requests that are grown by copies. */
class Shared {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();
    private static final ResponseCreateParams DEFAULTS = ResponseCreateParams.builder()
            .model("gpt-4.1")
            .instructions("Be brief.")
            .input("Answer in French.")
            .temperature(0.2)
            .store(false)
            .build();

    private ResponseCreateParams.Builder kept = base("gpt-4.1");

    private static String send(ResponseCreateParams params) {
        return throwIfFailed(CLIENT.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    /** A method sets options. */
    static String options(String question) {
        ResponseCreateParams.Builder builder =
                addMessage(ResponseCreateParams.builder().store(false).model("gpt-4.1"), EasyInputMessage.Role.USER, question);
        limit(builder);
        return send(builder.build());
    }

    private static void limit(ResponseCreateParams.Builder builder) {
        builder.temperature(0.1);
        builder.maxOutputTokens(100L);
    }

    /** A method adds messages. */
    static String history(String question) {
        ResponseCreateParams.Builder builder = base("gpt-4.1");
        addAll(builder, List.of("one", "two"));
        addMessage(addMessage(builder, EasyInputMessage.Role.ASSISTANT, "three"), EasyInputMessage.Role.USER, question);
        return send(builder.build());
    }

    private static void addAll(ResponseCreateParams.Builder builder, List<String> texts) {
        for (String text : texts) {
            addMessage(builder, EasyInputMessage.Role.USER, text);
        }
    }

    /** A method makes the builder. */
    private static ResponseCreateParams.Builder base(String model) {
        return addMessage(ResponseCreateParams.builder().store(false)
                .model(model), EasyInputMessage.Role.SYSTEM, "Be kind.");
    }

    static String oneLine(String question) {
        return send(addMessage(base("gpt-4.1"), EasyInputMessage.Role.USER, question).build());
    }

    /** Only one text is there yet when more is added. */
    static String grown(String question) {
        ResponseCreateParams first = ResponseCreateParams.builder()
                .model("gpt-4.1")
                .input(question)
                .store(false)
                .build();
        return send(addMessage(first.toBuilder(), EasyInputMessage.Role.USER, "More!").build());
    }

    static String copied(String question) {
        return send(addMessage(DEFAULTS.toBuilder(), EasyInputMessage.Role.USER, question).temperature(0.9).build());
    }

    static String continued(String question) {
        ResponseCreateParams params = addMessage(DEFAULTS.toBuilder(), EasyInputMessage.Role.USER, question).build();
        Response answer = throwIfFailed(CLIENT.responses().create(params));
        ResponseCreateParams next = addMessage(addReply(params.toBuilder(), answer), EasyInputMessage.Role.USER, "Why?")
                .build();
        return send(next);
    }

    static String given(String question) {
        return with(question, builder -> addMessage(builder.temperature(0.3), EasyInputMessage.Role.USER, "And more, as JSON."));
    }

    private static String with(String question, Consumer<ResponseCreateParams.Builder> more) {
        ResponseCreateParams.Builder builder =
                addMessage(ResponseCreateParams.builder().store(false).model("gpt-4.1"), EasyInputMessage.Role.USER, question);
        more.accept(builder);
        return send(builder.text(ResponseTextConfig.builder().format(ResponseFormatJsonObject.builder().build()).build()).build());
    }

    static String field(String question) {
        Shared shared = new Shared();
        shared.start("Be polite.");
        return shared.ask(question) + shared.ask("And then?");
    }

    private void start(String system) {
        kept = addMessage(ResponseCreateParams.builder().store(false).model("gpt-4.1").store(true), EasyInputMessage.Role.SYSTEM, system);
    }

    private String ask(String question) {
        addMessage(kept, EasyInputMessage.Role.USER, question);
        String answer = send(kept.build());
        addMessage(kept, EasyInputMessage.Role.ASSISTANT, answer);
        return answer;
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

    /** Adds what the model answered to the input of a request. */
    private static ResponseCreateParams.Builder addReply(ResponseCreateParams.Builder request, Response reply) {
        reply.output().forEach(item -> addInput(request, JsonValue.from(item).convert(ResponseInputItem.class)));
        return request;
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
