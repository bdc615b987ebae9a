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

class Roles {
    record Turn(String role, String text) {}

    private static final List<Turn> STORED =
            List.of(new Turn("system", "Be brief."), new Turn("user", "Hello"), new Turn("assistant", "Hi."), new Turn("user", "Bye"));

    static ResponseInputItem toParam(Turn turn) {
        switch (turn.role()) {
            case "system":
                return ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().content(turn.text()).role(EasyInputMessage.Role.SYSTEM).build());
            case "assistant":
                return ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().content(turn.text()).role(EasyInputMessage.Role.ASSISTANT).build());
            default:
                return ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().content(turn.text()).role(EasyInputMessage.Role.USER).build());
        }
    }

    static String mapped(OpenAIClient client) {
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("gpt-4o")
                .inputOfResponse(STORED.stream().map(Roles::toParam).collect(Collectors.toList()))
                .store(false)
                .build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    enum Speaker { RULES, PERSON, MODEL }

    record Line(Speaker speaker, String text) {}

    static String expression(OpenAIClient client) {
        List<Line> lines = List.of(new Line(Speaker.RULES, "Be brief."), new Line(Speaker.MODEL, "Hi."), new Line(Speaker.PERSON, "Who?"));
        List<ResponseInputItem> messages = lines.stream()
                .map(line -> switch (line.speaker()) {
                    case RULES -> ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().content(line.text()).role(EasyInputMessage.Role.SYSTEM).build());
                    case MODEL -> ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().content(line.text()).role(EasyInputMessage.Role.ASSISTANT).build());
                    case PERSON -> ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().content(line.text()).role(EasyInputMessage.Role.USER).build());
                })
                .toList();
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder().model("gpt-4o").inputOfResponse(messages).store(false).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String arrows(OpenAIClient client) {
        ResponseCreateParams.Builder builder = ResponseCreateParams.builder().model("gpt-4o").store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        for (Turn turn : STORED) {
            switch (turn.role()) {
                case "system" -> input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.SYSTEM)
                        .content(turn.text())
                        .build()));
                case "assistant" -> input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.ASSISTANT)
                        .content(turn.text())
                        .build()));
                default -> input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.USER)
                        .content(turn.text())
                        .build()));
            }
        }
        return throwIfFailed(client.responses().create(builder.inputOfResponse(input).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    static String colons(OpenAIClient client) {
        ResponseCreateParams.Builder builder = ResponseCreateParams.builder().model("gpt-4o").store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        for (Turn turn : STORED) {
            switch (turn.role()) {
                case "system":
                    input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                            .role(EasyInputMessage.Role.DEVELOPER)
                            .content(turn.text())
                            .build()));
                    break;
                case "assistant": input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.ASSISTANT)
                        .content(turn.text())
                        .build())); break;
                default:
                    // whoever asks
                    input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                            .role(EasyInputMessage.Role.USER)
                            .content(turn.text())
                            .build()));
            }
        }
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
        System.out.println(mapped(client) + expression(client) + arrows(client) + colons(client));
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
