package app;

import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.ObjectMappers;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.Tool;
import com.openai.models.responses.ToolChoiceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

public class Tools {
    private static final String PARAMETERS =
            "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"]}";

    private final OpenAIClient client = OpenAIOkHttpClient.builder()
            .baseUrl(azureBaseUrl(System.getProperty("azure.endpoint")))
            .credential(AzureApiKeyCredential.create("none"))
            .maxRetries(3)
            .build();

    public String callTool(String deployment, String question) {
        FunctionTool.Builder f =
                FunctionTool.builder().name("get_weather").strict(false);
        f.description("Weather of a city");
        f.parameters(parametersFrom(Map.of("type", "object", "properties", Map.of("city", Map.of("type", "string")))));
        List<ResponseInputItem> messages = new ArrayList<>(List.of(inputMessage(EasyInputMessage.Role.USER, question)));
        ResponseCreateParams.Builder options = ResponseCreateParams.builder()
                .inputOfResponse(messages)
                .store(false)
                .tools(List.of(Tool.ofFunction(f.build())));
        Response choice = throwIfFailed(client.responses().create(options.model(deployment).build()));
        if ("tool_calls".equals(finishReason(choice))) {
            messages.addAll(callItemsOf(choice));
            for (ResponseFunctionToolCall call : toolCallsOf(choice)) {
                String args = call.arguments();
                messages.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder().callId(call.callId()).output("sunny for " + args).build()));
            }
            choice = throwIfFailed(client.responses().create(options.inputOfResponse(messages).model(deployment).build()));
        }
        return textOf(choice);
    }

    public String first(String question) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        ResponseCreateParams.Builder options = ResponseCreateParams.builder()
                .inputOfResponse(messages)
                .store(false)
                .tools(List.of(weather()))
                .toolChoice(ToolChoiceOptions.AUTO)
                .parallelToolCalls(false);
        Response message =
                throwIfFailed(client.responses().create(options.model("my-gpt").build()));
        if (toolCallsOf(message) == null || toolCallsOf(message).isEmpty()) {
            return textOf(message);
        }
        ResponseFunctionToolCall call = toolCallsOf(message).get(0);
        ResponseFunctionToolCall function = call;
        List<ResponseInputItem> next = new ArrayList<>(messages);
        next.addAll(itemsOf(message));
        next.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder().callId(call.callId()).output(run(call)).build()));
        return function.name() + textOf(throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .inputOfResponse(next)
                .store(false).model("my-gpt").build())));
    }

    private static String run(ResponseFunctionToolCall call) {
        return "rain after " + call.arguments();
    }

    private static Tool weather() {
        FunctionTool.Builder function =
                FunctionTool.builder().name("get_weather").strict(false)
                        .description("The weather")
                        .parameters(parametersOf(PARAMETERS));
        return Tool.ofFunction(function.build());
    }

    public String listed(String question) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        ResponseCreateParams.Builder options = ResponseCreateParams.builder()
                .inputOfResponse(messages)
                .store(false).tools(List.of(weather()));
        Response message =
                throwIfFailed(client.responses().create(options.model("my-gpt").build()));
        List<ResponseFunctionToolCall> calls = toolCallsOf(message);
        if (calls == null) {
            return "none";
        }
        messages.addAll(saidAndCalled(textOf(message), calls));
        for (ResponseFunctionToolCall call : calls) {
            messages.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder().callId(call.callId()).output(run(call)).build()));
        }
        return textOf(throwIfFailed(client.responses().create(options.inputOfResponse(messages).model("my-gpt").build())));
    }

    /** The URL of Responses at an endpoint of Azure OpenAI. */
    private static String azureBaseUrl(String endpoint) {
        return endpoint.replaceAll("/+$", "") + "/openai/v1";
    }

    /** An answer without its text, to be sent again with the next request. */
    private static List<ResponseInputItem> callItemsOf(Response response) {
        return response.output().stream()
                .filter(item -> !item.isMessage())
                .map(item -> JsonValue.from(item).convert(ResponseInputItem.class))
                .collect(Collectors.toList());
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

    /** All of an answer, to be sent again with the next request. */
    private static List<ResponseInputItem> itemsOf(Response response) {
        return response.output().stream()
                .map(item -> JsonValue.from(item).convert(ResponseInputItem.class))
                .collect(Collectors.toList());
    }

    /** A schema as the parameters of a function. */
    private static FunctionTool.Parameters parametersFrom(Map<String, ?> schema) {
        return JsonValue.from(schema).convert(FunctionTool.Parameters.class);
    }

    /** A JSON schema as the parameters of a function. */
    private static FunctionTool.Parameters parametersOf(String schema) {
        try {
            return ObjectMappers.jsonMapper().readValue(schema, FunctionTool.Parameters.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of a function is no JSON", e);
        }
    }

    /** What the model said, if anything, and the functions it called, to be sent again with the next request. */
    private static List<ResponseInputItem> saidAndCalled(String text, List<ResponseFunctionToolCall> calls) {
        List<ResponseInputItem> items = new ArrayList<>();
        if (text != null && !text.isEmpty()) {
            items.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                    .role(EasyInputMessage.Role.ASSISTANT)
                    .content(text)
                    .build()));
        }
        calls.forEach(call -> items.add(ResponseInputItem.ofFunctionCall(call)));
        return items;
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

    /** The functions that the model calls; null if it calls none. */
    private static List<ResponseFunctionToolCall> toolCallsOf(Response response) {
        List<ResponseFunctionToolCall> calls = response.output().stream()
                .filter(ResponseOutputItem::isFunctionCall)
                .map(ResponseOutputItem::asFunctionCall)
                .collect(Collectors.toList());
        return calls.isEmpty() ? null : calls;
    }
}
