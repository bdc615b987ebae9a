package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
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
import com.openai.models.responses.ToolChoiceFunction;
import com.openai.models.responses.ToolChoiceOptions;
import com.theokanning.openai.completion.chat.ChatFunction;
import com.theokanning.openai.completion.chat.ChatFunctionCall;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.FunctionExecutor;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Functions that the old client's executor calls. */
public class Weather {
    public static class Place {
        @JsonPropertyDescription("City and country")
        public String city;

        @JsonProperty(required = true)
        public Unit unit;
    }

    public enum Unit {
        CELSIUS,
        FAHRENHEIT
    }

    public static class Report {
        public final String city;
        public final int degrees;

        Report(String city, int degrees) {
            this.city = city;
            this.degrees = degrees;
        }
    }

    private static FunctionExecutor executor() {
        ChatFunction weather = ChatFunction.builder()
                .name("get_weather")
                .description("The weather of a place")
                .executor(Place.class, place -> new Report(place.city, place.unit == Unit.CELSIUS ? 20 : 68))
                .build();
        return new FunctionExecutor(Collections.singletonList(weather));
    }

    static String asksUntilThereIsAText(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        FunctionExecutor executor = executor();
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        while (true) {
            ResponseCreateParams request = ResponseCreateParams.builder()
                    .model("gpt-4o-mini")
                    .inputOfResponse(messages)
                    // What the model may call.
                    .tools(toolsOf(executor.getFunctions()))
                    .parallelToolCalls(false)
                    .toolChoice(ToolChoiceOptions.AUTO)
                    .store(false)
                    .build();
            Response answer =
                    throwIfFailed(service.responses().create(request));
            messages.addAll(itemsOf(answer)); // with the call, if there is one
            ChatFunctionCall call = functionCallOf(answer);
            if (call == null) {
                return said(textOf(answer));
            }
            System.out.println(call.getName() + " in " + call.getArguments().get("city"));
            Optional<ChatMessage> result = executor.executeAndConvertToMessageSafely(call);
            if (!result.isPresent()) {
                return "no result";
            }
            messages.add(outputOf(messages, result.get()));
        }
    }

    static String handlesExceptions(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        FunctionExecutor executor = new FunctionExecutor(Collections.singletonList(ChatFunction.builder()
                .name("get_weather")
                .executor(Place.class, place -> {
                    throw new IllegalStateException("no weather in " + place.unit);
                })
                .build()));
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(messages)
                .tools(toolsOf(executor.getFunctions()))
                .parallelToolCalls(false)
                .store(false)
                .build();
        Response answer = throwIfFailed(service.responses().create(request));
        messages.addAll(itemsOf(answer));
        ChatMessage result;
        try {
            result = executor.executeAndConvertToMessage(functionCallOf(answer));
        } catch (RuntimeException e) {
            result = new ChatMessage("function", executor.convertExceptionToMessage(e).getContent(), "get_weather");
        }
        messages.add(outputOf(messages, result));
        String name = result.getName();
        return name + said(textOf(throwIfFailed(service.responses().create(request.toBuilder().inputOfResponse(messages).build()))));
    }

    static String keepsWhatItGot(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        FunctionExecutor executor = executor();
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(messages)
                .tools(toolsOf(executor.getFunctions()))
                .parallelToolCalls(false)
                .toolChoice(ToolChoiceFunction.builder().name("get_weather").build())
                .store(false)
                .build();
        Response answer = throwIfFailed(service.responses().create(request));
        if (functionCallOf(answer) == null) {
            return textOf(answer);
        }
        ChatMessage result = executor.executeAndConvertToMessageHandlingExceptions(functionCallOf(answer));
        String text = result.toString();
        messages.add(outputOf(messages, result));
        return text;
    }

    static String addsIfPresent(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        FunctionExecutor executor = executor();
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(messages)
                .tools(toolsOf(executor.getFunctions()))
                .parallelToolCalls(false)
                .store(false)
                .build();
        Response answer = throwIfFailed(service.responses().create(request));
        messages.addAll(itemsOf(answer));
        Optional<ChatMessage> result = executor.executeAndConvertToMessageSafely(functionCallOf(answer));
        result.ifPresent(message -> messages.add(outputOf(messages, message)));
        String name = result.map(ChatMessage::getName).orElse("none");
        return name + said(textOf(throwIfFailed(service.responses().create(request.toBuilder().inputOfResponse(messages).build()))));
    }

    static String mayNotCall(String question) {
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question)))
                .tools(toolsOf(executor().getFunctions()))
                .parallelToolCalls(false)
                .toolChoice(ToolChoiceOptions.NONE)
                .store(false)
                .build();
        return textOf(throwIfFailed(OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build().responses().create(request)));
    }

    /** What the model said, without the mark that it makes from all of the request. */
    private static String said(String text) {
        return text.substring(text.indexOf(']') + 1);
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
