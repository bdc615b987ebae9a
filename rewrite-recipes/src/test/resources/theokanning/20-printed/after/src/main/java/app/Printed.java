package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
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
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Printed {
    private static final OpenAIClient SERVICE = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();

    private static Response answer(String question, String system) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.SYSTEM, system));
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        System.out.println("Asking " + inputText(messages.get(1)));
        messages.forEach(message -> System.out.println(inputText(message)));
        return throwIfFailed(SERVICE.responses().create(ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(messages)
                .store(false)
                .build()));
    }

    static void choices(String question) {
        Collections.singletonList(answer(question, "Be brief.")).forEach(choice -> System.out.println(choiceText(choice)));
        Collections.singletonList(answer(question, "Be brief.")).forEach(choice -> System.out.print(choiceText(choice)));
    }

    static String text(String question) {
        Response choice = answer(question, "Be brief.");
        Map<String, String> found = new HashMap<>();
        found.put("choice", choiceText(choice));
        found.put("message", String.valueOf(messageText(choice)));
        return found.toString();
    }

    static String joined(String question) {
        Response result = answer(question, "Be brief.");
        ResponseUsage usage = result.usage().orElse(null);
        String all = "It cost " + usageText(usage) + " for " + messageText(result) + " and " + "chat.completion";
        all += usageText(result.usage().orElse(null));
        return new StringBuilder(all)
                .append(String.format(" in %s", choiceText(result)))
                .toString();
    }

    static void nothing(String question) {
        Response message = null;
        System.out.println(messageText(message));
        for (Response choice : Collections.singletonList(answer(question, "Be brief."))) {
            message = choice;
        }
        System.out.println(messageText(message));
        System.out.printf("%s is the message%n", messageText(message));
    }

    /** The identifier and the time are the server's. */
    static String result(String question) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new PrintStream(printed, true).println(resultText(answer(question, "Be brief.")));
        return printed.toString().replaceAll("id=[^,]*", "id=..").replaceAll("created=\\d+", "created=..");
    }

    /** The choice of an answer as the client for Chat Completions wrote it. */
    private static String choiceText(Response response) {
        return response == null
                ? null
                : "ChatCompletionChoice(index=0, message=" + messageText(response) + ", finishReason="
                        + finishReason(response) + ")";
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

    /** A message to send as the client for Chat Completions wrote it. */
    private static String inputText(ResponseInputItem item) {
        return item == null
                ? null
                : "ChatMessage(role=" + item.asEasyInputMessage().role().asString() + ", content="
                        + item.asEasyInputMessage().content().asTextInput() + ", name=null, functionCall=null)";
    }

    /** The message of an answer as the client for Chat Completions wrote it. */
    private static String messageText(Response response) {
        return response == null
                ? null
                : "ChatMessage(role=assistant, content=" + textOf(response) + ", name=null, functionCall="
                        + callText(response) + ")";
    }

    /** A call of a function as the client for Chat Completions wrote it; null if an answer has none. */
    private static String callText(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isFunctionCall)
                .map(ResponseOutputItem::asFunctionCall)
                .map(call -> "ChatFunctionCall(name=" + call.name() + ", arguments=" + call.arguments() + ")")
                .findFirst()
                .orElse(null);
    }

    /** An answer as the client for Chat Completions wrote it. */
    private static String resultText(Response response) {
        return response == null
                ? null
                : "ChatCompletionResult(id=" + response.id() + ", object=chat.completion, created="
                        + (long) response.createdAt() + ", model=" + JsonValue.from(response.model()).asStringOrThrow()
                        + ", choices=[" + choiceText(response) + "], usage="
                        + response.usage().map(usage -> usageText(usage)).orElse(null) + ")";
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

    /** Token counts as the client for Chat Completions wrote them. */
    private static String usageText(ResponseUsage usage) {
        return usage == null
                ? null
                : "Usage(promptTokens=" + usage.inputTokens() + ", completionTokens=" + usage.outputTokens()
                        + ", totalTokens=" + usage.totalTokens() + ")";
    }
}
