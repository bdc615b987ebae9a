package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.sashirestela.cleverclient.Event;
import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.function.FunctionDef;
import io.github.sashirestela.openai.common.function.FunctionExecutor;
import io.github.sashirestela.openai.common.function.Functional;
import io.github.sashirestela.openai.common.tool.Tool;
import io.github.sashirestela.openai.common.tool.ToolCall;
import io.github.sashirestela.openai.common.tool.ToolChoiceOption;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.Chat.Choice;
import io.github.sashirestela.openai.domain.chat.ChatMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.ResponseMessage;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import io.github.sashirestela.openai.domain.response.ResponseTool;
import io.github.sashirestela.openai.domain.response.stream.EventName;
import io.github.sashirestela.openai.domain.response.stream.ResponseErrorEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseFunctionCallArgsEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseOutputItemEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseOutputTextEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseRefusalEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One history of messages for questions that are answered in parts and for those that are answered at once. */
public class Conversation {
    private final SimpleOpenAI openAI;
    private final FunctionExecutor executor = new FunctionExecutor();
    private final List<Input> history = new ArrayList<>();

    public Conversation(SimpleOpenAI openAI) {
        this.openAI = openAI;
        executor.enrollFunction(FunctionDef.builder()
                .name("get_weather")
                .description("Get the current weather of a location")
                .functionalClass(Weather.class)
                .build());
        history.add(Input.InputMessage.of("You are terse.", Input.MessageRole.SYSTEM));
    }

    public static Conversation create() {
        return new Conversation(
                SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public void talk(String question) {
        history.add(Input.InputMessage.of(question, Input.MessageRole.USER));
        for (int round = 0; round < 2; round++) {
            Choice answer = gathered(openAI.responses()
                    .createStream(ResponseRequest.builder()
                            .model("gpt-4o-mini")
                            .input(history)
                            .tools(responseTools(executor.getToolFunctions()))
                            .toolChoice(ToolChoiceOption.AUTO)
                            .stream(true)
                            .store(false)
                            .build())
                    .thenApply(Conversation::chatsOf)
                    .join());
            System.out.println(answer.getMessage().getContent() + " " + answer.getFinishReason());
            if (answer.getFinishReason().equals("tool_calls")) {
                history.addAll(itemsOf(answer.getMessage()));
                var results = executor.executeAll(
                        answer.getMessage().getToolCalls(), (id, result) -> Input.Item.FunctionCallOutputItem.builder().output(result).callId(id).build());
                history.addAll(results);
            }
        }
    }

    /** The message is made by hand of its parts. */
    private Choice gathered(Stream<Chat> parts) {
        Choice choice = new Choice();
        ResponseMessage message = new ResponseMessage();
        StringBuilder text = new StringBuilder();
        List<ToolCall> calls = new ArrayList<>();
        parts.forEach(part -> {
            if (part.getChoices().isEmpty()) {
                System.out.println(part.getUsage().getTotalTokens() > 0);
                return;
            }
            ResponseMessage delta = part.firstMessage();
            if (delta.getRole() != null) {
                message.setRole(delta.getRole());
            }
            if (delta.getContent() != null) {
                text.append(delta.getContent());
            }
            if (delta.getToolCalls() != null) {
                for (ToolCall call : delta.getToolCalls()) {
                    if (call.getIndex() == calls.size()) {
                        calls.add(call);
                    } else {
                        var function = calls.get(call.getIndex()).getFunction();
                        function.setArguments(function.getArguments() + call.getFunction().getArguments());
                    }
                }
            }
            if (part.getChoices().get(0).getFinishReason() != null) {
                choice.setFinishReason(part.getChoices().get(0).getFinishReason());
            }
        });
        message.setContent(text.length() > 0 ? text.toString() : null);
        message.setToolCalls(calls.isEmpty() ? null : calls);
        choice.setMessage(message);
        return choice;
    }

    public String summary() {
        history.add(Input.InputMessage.of("Sum it up.", Input.MessageRole.USER));
        Chat chat = openAI.responses()
                .create(ResponseRequest.builder().model("gpt-4o-mini").input(history).store(false).build()).thenApply(Conversation::throwIfFailed)
                .thenApply(Conversation::chatOf)
                .join();
        history.add(Input.InputMessage.of(chat.firstContent(), Input.MessageRole.ASSISTANT));
        return chat.firstContent() + " " + chat.getUsage().getTotalTokens();
    }

    public static class Weather implements Functional {
        @JsonProperty(required = true)
        public String location;

        @Override
        public Object execute() {
            return "sunny in " + location;
        }
    }

    private static Chat chatOf(Response response) {
        Map<String, Object> message = new HashMap<>();
        message.put("role", "assistant");
        message.put("content", textOf(response));
        message.put("refusal", refusalOf(response));
        message.put("tool_calls", callsOf(response));
        Map<String, Object> choice = Map.of("index", 0, "message", message, "finish_reason", finishReasonOf(response));
        return chat("chat.completion", response, List.of(choice), response.getUsage());
    }

    private static List<Object> callsOf(Response response) {
        List<Object> calls = new ArrayList<>();
        response.getOutput().stream()
                .filter(Input.Item.FunctionCallItem.class::isInstance)
                .map(Input.Item.FunctionCallItem.class::cast)
                .forEach(call -> calls.add(Map.of(
                        "id", call.getCallId(),
                        "type", "function",
                        "function", Map.of("name", call.getName(), "arguments", call.getArguments()))));
        return calls.isEmpty() ? null : calls;
    }

    private static Chat chat(String object, Response response, List<Object> choices, Response.ResponseUsage usage) {
        Map<String, Object> chat = new HashMap<>();
        chat.put("id", response.getId());
        chat.put("object", object);
        chat.put("created", response.getCreatedAt());
        chat.put("model", response.getModel());
        chat.put("service_tier", response.getServiceTier());
        chat.put("choices", choices);
        if (usage != null) {
            chat.put("usage", usageOf(usage));
        }
        return JsonUtil.jsonToObject(JsonUtil.objectToJson(chat), Chat.class);
    }

    private static Stream<Chat> chatsOf(Stream<Event> events) {
        AtomicReference<Response> started = new AtomicReference<>();
        AtomicBoolean hasSpoken = new AtomicBoolean();
        Map<Integer, Integer> calls = new HashMap<>();
        return events.flatMap(event -> {
            throwIfFailedIn(event);
            if (EventName.RESPONSE_CREATED.equals(event.getName())) {
                started.set(((ResponseEvent) event.getData()).getResponse());
            }
            List<Chat> parts = partsOf(event, started.get(), calls);
            return parts.isEmpty() || hasSpoken.getAndSet(true)
                    ? parts.stream()
                    : Stream.concat(Stream.of(firstPart(started.get(), calls.isEmpty() ? "" : null)), parts.stream());
        });
    }

    private static String finishReasonOf(Response response) {
        if (response.getIncompleteDetails() != null) {
            return response.getIncompleteDetails().getReason().equals("max_output_tokens") ? "length" : "content_filter";
        }
        return response.getOutput().stream().anyMatch(Input.Item.FunctionCallItem.class::isInstance)
                ? "tool_calls"
                : "stop";
    }

    private static Chat firstPart(Response response, String content) {
        Map<String, Object> delta = new HashMap<>();
        delta.put("role", "assistant");
        delta.put("content", content);
        return part(response, delta, null);
    }

    private static List<Input> itemsOf(ChatMessage.ResponseMessage message) {
        List<Input> items = new ArrayList<>();
        if (message.getContent() != null && !message.getContent().isEmpty()) {
            items.add(Input.InputMessage.of(message.getContent(), Input.MessageRole.ASSISTANT));
        }
        if (message.getToolCalls() != null) {
            items.addAll(itemsOfCalls(message.getToolCalls()));
        }
        return items;
    }

    private static List<Input> itemsOfCalls(List<ToolCall> calls) {
        return calls.stream()
                .map(call -> Input.Item.FunctionCallItem.builder()
                        .callId(call.getId())
                        .name(call.getFunction().getName())
                        .arguments(call.getFunction().getArguments())
                        .status(Input.ItemStatus.COMPLETED)
                        .build())
                .collect(Collectors.toList());
    }

    private static Chat part(Response response, Map<String, Object> delta, String finishReason) {
        Map<String, Object> choice = new HashMap<>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("finish_reason", finishReason);
        return chat("chat.completion.chunk", response, List.of(choice), null);
    }

    private static List<Chat> partsOf(Event event, Response response, Map<Integer, Integer> calls) {
        if (List.of(EventName.RESPONSE_COMPLETED, EventName.RESPONSE_INCOMPLETE).contains(event.getName())) {
            Response answer = ((ResponseEvent) event.getData()).getResponse();
            return List.of(
                    part(response, Map.of(), finishReasonOf(answer)),
                    chat("chat.completion.chunk", response, List.of(), answer.getUsage()));
        }
        Map<String, Object> delta = saidIn(event, calls);
        return delta.isEmpty() ? List.of() : List.of(part(response, delta, null));
    }

    private static String refusalOf(Response response) {
        String refusal = response.getOutput().stream()
                .filter(Input.Item.OutputMessageItem.class::isInstance)
                .flatMap(item -> ((Input.Item.OutputMessageItem) item).getContent().stream())
                .filter(Input.OutputContent.RefusalOutputContent.class::isInstance)
                .map(part -> ((Input.OutputContent.RefusalOutputContent) part).getRefusal())
                .collect(Collectors.joining());
        return refusal.isEmpty() ? null : refusal;
    }

    private static List<ResponseTool> responseTools(List<Tool> tools) {
        return tools.stream()
                .map(Tool::getFunction)
                .map(function -> {
                    boolean strict = Boolean.TRUE.equals(function.getStrict());
                    ResponseTool tool = new ResponseTool.FunctionResponseTool(
                            function.getName(), function.getParameters(), strict, function.getDescription());
                    tool.setType(ResponseTool.ResponseToolType.FUNCTION);
                    return tool;
                })
                .collect(Collectors.toList());
    }

    private static Map<String, Object> saidIn(Event event, Map<Integer, Integer> calls) {
        if (EventName.RESPONSE_OUTPUT_TEXT_DELTA.equals(event.getName())) {
            return Map.of("content", ((ResponseOutputTextEvent) event.getData()).getText());
        }
        if (EventName.RESPONSE_REFUSAL_DELTA.equals(event.getName())) {
            return Map.of("refusal", ((ResponseRefusalEvent) event.getData()).getRefusal());
        }
        if (EventName.RESPONSE_FUNCTION_CALL_ARGUMENTS_DELTA.equals(event.getName())) {
            ResponseFunctionCallArgsEvent arguments = (ResponseFunctionCallArgsEvent) event.getData();
            int index = calls.get(arguments.getOutputIndex());
            return call(Map.of("index", index, "function", Map.of("arguments", arguments.getArguments())));
        }
        if (!EventName.RESPONSE_OUTPUT_ITEM_ADDED.equals(event.getName())) {
            return Map.of();
        }
        ResponseOutputItemEvent added = (ResponseOutputItemEvent) event.getData();
        if (!(added.getItem() instanceof Input.Item.FunctionCallItem)) {
            return Map.of();
        }
        Input.Item.FunctionCallItem call = (Input.Item.FunctionCallItem) added.getItem();
        calls.put(added.getOutputIndex(), calls.size());
        return call(Map.of(
                "index", calls.size() - 1,
                "id", call.getCallId(),
                "type", "function",
                "function", Map.of("name", call.getName(), "arguments", "")));
    }

    private static Map<String, Object> call(Map<String, Object> call) {
        return Map.of("tool_calls", List.of(call));
    }

    private static String textOf(Response response) {
        boolean answered = response.getOutput().stream()
                .filter(Input.Item.OutputMessageItem.class::isInstance)
                .flatMap(item -> ((Input.Item.OutputMessageItem) item).getContent().stream())
                .anyMatch(Input.OutputContent.TextOutputContent.class::isInstance);
        return answered ? response.outputText() : null;
    }

    private static Response throwIfFailed(Response response) {
        if (response.getError() != null) {
            throw failure(response.getError().getCode(), response.getError().getMessage());
        }
        return response;
    }

    private static CleverClientException failure(String code, String message) {
        boolean limited = "rate_limit_exceeded".equals(code);
        Map<String, String> error = Map.of("code", code, "message", message, "type", limited ? "requests" : "server_error");
        return new CleverClientException(ResponseInfo.builder()
                .statusCode(limited ? 429 : 500)
                .data(JsonUtil.objectToJson(Map.of("error", error)))
                .request(ResponseInfo.RequestInfo.builder().httpMethod("POST").url("/v1/responses").build())
                .build());
    }

    private static void throwIfFailedIn(Event event) {
        if (EventName.RESPONSE_FAILED.equals(event.getName())) {
            throwIfFailed(((ResponseEvent) event.getData()).getResponse());
        }
        if (EventName.RESPONSE_ERROR.equals(event.getName())) {
            ResponseErrorEvent error = (ResponseErrorEvent) event.getData();
            throw failure(error.getCode(), error.getMessage());
        }
    }

    private static Map<String, Object> usageOf(Response.ResponseUsage usage) {
        Map<String, Object> counts = new HashMap<>();
        counts.put("prompt_tokens", usage.getInputTokens());
        counts.put("completion_tokens", usage.getOutputTokens());
        counts.put("total_tokens", usage.getTotalTokens());
        counts.put("prompt_tokens_details", usage.getInputTokenDetails());
        counts.put("completion_tokens_details", usage.getOutputTokenDetails());
        return counts;
    }
}
