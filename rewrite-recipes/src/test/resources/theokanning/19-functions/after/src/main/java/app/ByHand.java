package app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.Timeout;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.Tool;
import com.theokanning.openai.completion.chat.ChatFunctionCall;
import com.theokanning.openai.completion.chat.ChatFunctionDynamic;
import com.theokanning.openai.completion.chat.ChatFunctionProperty;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Functions that are described and called by hand. */
public class ByHand {
    private final OpenAIClient service = OpenAIOkHttpClient.builder()
            .apiKey("sk-none")
            .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
            .maxRetries(0)
            .build();
    private final List<ChatFunctionDynamic> functions = new ArrayList<>();

    ByHand() {
        functions.add(ChatFunctionDynamic.builder()
                .name("get_time")
                .description("The time in a city")
                .addProperty(ChatFunctionProperty.builder()
                        .name("city")
                        .type("string")
                        .required(true)
                        .build())
                .addProperty(ChatFunctionProperty.builder()
                        .name("style")
                        .type("string")
                        .enumValues(new HashSet<>(Arrays.asList("long")))
                        .build())
                .build());
    }

    private ChatMessage called(ChatFunctionCall call) {
        String city = call.getArguments().get("city").asText();
        String json = JsonNodeFactory.instance.objectNode().put(city, "noon").toString();
        return new ChatMessage(ChatMessageRole.FUNCTION.value(), json, call.getName());
    }

    private ResponseCreateParams request(List<ResponseInputItem> messages) {
        return ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(messages)
                .tools(toolsOf(functions))
                .parallelToolCalls(false)
                .temperature(0.5)
                .store(false)
                .build();
    }

    private String answer(List<ResponseInputItem> messages) {
        for (int round = 0; round < 3; round++) {
            Response choice =
                    throwIfFailed(service.responses().create(request(messages)));
            switch (finishReason(choice)) {
                case "function_call":
                    messages.addAll(itemsOf(choice));
                    ChatMessage result = called(functionCallOf(choice));
                    System.out.println(result.getContent());
                    messages.add(outputOf(messages, result));
                    break;
                case "stop":
                    return said(textOf(choice));
                default:
                    throw new IllegalStateException(finishReason(choice));
            }
        }
        return "too many rounds";
    }

    static String asks(String question) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.SYSTEM, "Be brief"));
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        return new ByHand().answer(messages);
    }

    static String takesArgumentsOnly(String question) {
        ByHand byHand = new ByHand();
        Response answer = throwIfFailed(byHand.service.responses().create(byHand.request(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question)))));
        return textOf(answer) + " " + functionCallOf(answer).getArguments().get("style").asText();
    }

    /** What the model said, without the mark that it makes from all of the request. */
    private static String said(String text) {
        return text.substring(text.indexOf(']') + 1);
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "function_call" : "stop");
    }

    /** The function that an answer calls; null if it calls none. */
    private static ChatFunctionCall functionCallOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isFunctionCall)
                .findFirst()
                .map(call -> OpenAiService.defaultObjectMapper().convertValue(JsonValue.from(call), ChatFunctionCall.class))
                .orElse(null);
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

    /** What a function gave, for the last call among the messages. */
    private static ResponseInputItem outputOf(List<ResponseInputItem> messages, ChatMessage result) {
        String callId = messages.stream()
                .filter(ResponseInputItem::isFunctionCall)
                .map(item -> item.asFunctionCall().callId())
                .reduce("", (before, last) -> last);
        return ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                .callId(callId)
                .output(result.getContent())
                .build());
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

    /** Functions as tools, whose schemas stay as they are. */
    private static List<Tool> toolsOf(List<?> functions) {
        if (functions == null) {
            return Collections.emptyList();
        }
        return functions.stream()
                .map(function -> JsonValue.from(OpenAiService.defaultObjectMapper().valueToTree(function)).convert(FunctionTool.class))
                .map(tool -> Tool.ofFunction(tool.toBuilder()
                        .type(JsonValue.from("function"))
                        .parameters(tool.parameters())
                        .strict(false)
                        .build()))
                .collect(Collectors.toList());
    }
}
