package app;

import com.openai.azure.credential.AzureApiKeyCredential;
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
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseUsage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

public class Assistant {

    private static final String DEPLOYMENT = "my-gpt";

    private final OpenAIClient client;

    public Assistant() {
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(azureBaseUrl(System.getProperty("azure.endpoint")))
                .credential(AzureApiKeyCredential.create("none"))
                .maxRetries(3)
                .build();
    }

    public String ask(String question) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.SYSTEM, "You are terse."));
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));

        ResponseCreateParams.Builder options = ResponseCreateParams.builder()
                .inputOfResponse(messages)
                .store(false);
        options.maxOutputTokens(200);
        options.temperature(0.2);
        options.topP(1.0);

        try {
            Response completions = throwIfFailed(client.responses().create(options.model(DEPLOYMENT).build()));
            // the only choice
            Response choice = completions;
            return textOf(choice) + " (" + Math.toIntExact(completions.usage().get().totalTokens()) + ")";
        } catch (Exception e) {
            return "failed";
        }
    }

    public String chained(String deployment, Integer limit) {
        ResponseInputItem system = inputMessage(EasyInputMessage.Role.SYSTEM, "Be kind.");
        ResponseInputItem user = inputMessage(EasyInputMessage.Role.USER, "Hi");
        return textOf(throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                                .inputOfResponse(Arrays.asList(system, user))
                                .store(false)
                                .maxOutputTokens(Optional.ofNullable(limit).map(Integer::longValue))
                                .user("u-1").model(deployment).build())));
    }

    public void print(String question) {
        Response completions = throwIfFailed(client.responses().create(optionsFor(question).model(DEPLOYMENT).build()));
        System.out.printf("Model=%s is created at %s.%n", JsonValue.from(completions.model()).asStringOrThrow(), OffsetDateTime.ofInstant(Instant.ofEpochSecond((long) completions.createdAt()), ZoneOffset.UTC));
        for (Response choice : Collections.singletonList(completions)) {
            Response message = choice;
            System.out.printf("Index: %d, Chat Role: %s.%n", 0, "assistant");
            System.out.println(textOf(message) + refusalOf(message));
        }
        ResponseUsage usage = completions.usage().orElse(null);
        Integer all = Math.toIntExact(usage.totalTokens());
        System.out.printf("%d and %d are %d%n", Math.toIntExact(usage.inputTokens()), Math.toIntExact(usage.outputTokens()), all);
    }

    private ResponseCreateParams.Builder optionsFor(String question) {
        return ResponseCreateParams.builder()
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false).temperature(0.5);
    }

    public String guarded(String question) {
        Response completions = throwIfFailed(client.responses().create(optionsFor(question).model(DEPLOYMENT).build()));
        if (completions != null) {
            Response choice = completions;
            if ("length".equals(finishReason(choice))) {
                return "cut";
            }
            boolean stopped = finishReason(choice).equals("stop");
            return textOf(choice) + stopped + finishReason(choice);
        }
        return "nothing";
    }

    public List<String> texts(String question) {
        return Collections.singletonList(throwIfFailed(client.responses().create(optionsFor(question).model(DEPLOYMENT).build()))).stream()
                .map(choice -> textOf(choice))
                .collect(Collectors.toList());
    }

    public String talk() {
        List<ResponseInputItem> history = new ArrayList<>();
        ResponseCreateParams.Builder options = ResponseCreateParams.builder()
                .inputOfResponse(history)
                .store(false);
        StringBuilder said = new StringBuilder();
        for (String question : List.of("One", "Two")) {
            history.add(inputMessage(EasyInputMessage.Role.USER, question));
            String answer = textOf(throwIfFailed(client.responses().create(options.inputOfResponse(history).model(DEPLOYMENT).build())));
            history.add(assistantMessage(answer));
            said.append(answer);
        }
        return said.toString();
    }

    /** What the model said as an item of the input; an answer that only calls functions, or refuses, says nothing. */
    private static ResponseInputItem assistantMessage(String text) {
        return ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.ASSISTANT)
                .content(text == null ? "" : text)
                .build());
    }

    /** The URL of Responses at an endpoint of Azure OpenAI. */
    private static String azureBaseUrl(String endpoint) {
        return endpoint.replaceAll("/+$", "") + "/openai/v1";
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** Why the model refused; null if it did not. */
    private static String refusalOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .flatMap(item -> item.asMessage().content().stream())
                .filter(ResponseOutputMessage.Content::isRefusal)
                .map(content -> content.asRefusal().refusal())
                .reduce(String::concat)
                .orElse(null);
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
