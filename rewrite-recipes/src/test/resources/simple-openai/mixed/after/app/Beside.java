package app;

import io.github.sashirestela.cleverclient.Event;
import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.Usage;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import io.github.sashirestela.openai.domain.response.stream.EventName;
import io.github.sashirestela.openai.domain.response.stream.ResponseErrorEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseFunctionCallArgsEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseOutputItemEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseOutputTextEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseRefusalEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A usage that is shown keeps the call that it is of, and no other. */
public class Beside {
    private final SimpleOpenAI openAI;

    public Beside(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Beside create() {
        return new Beside(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public long chunks(String question) {
        return openAI.responses()
                .createStream(ResponseRequest.builder().model("gpt-4o-mini").input(List.of(Input.InputMessage.of(question, Input.MessageRole.USER))).store(false).build())
                .thenApply(Beside::chatsOf)
                .join()
                .filter(chunk -> chunk.getUsage() != null)
                .count();
    }

    public void usage(String question) {
        Chat chat = openAI.chatCompletions()
                .create(ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of(question)).build())
                .join();
        Usage usage = chat.getUsage();
        System.out.println(usage);
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

    private static Chat firstPart(Response response, String content) {
        Map<String, Object> delta = new HashMap<>();
        delta.put("role", "assistant");
        delta.put("content", content);
        return part(response, delta, null);
    }

    private static Chat part(Response response, Map<String, Object> delta, String finishReason) {
        Map<String, Object> choice = new HashMap<>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("finish_reason", finishReason);
        return chat("chat.completion.chunk", response, List.of(choice), null);
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

    private static String finishReasonOf(Response response) {
        if (response.getIncompleteDetails() != null) {
            return response.getIncompleteDetails().getReason().equals("max_output_tokens") ? "length" : "content_filter";
        }
        return response.getOutput().stream().anyMatch(Input.Item.FunctionCallItem.class::isInstance)
                ? "tool_calls"
                : "stop";
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

    private static void throwIfFailedIn(Event event) {
        if (EventName.RESPONSE_FAILED.equals(event.getName())) {
            throwIfFailed(((ResponseEvent) event.getData()).getResponse());
        }
        if (EventName.RESPONSE_ERROR.equals(event.getName())) {
            ResponseErrorEvent error = (ResponseErrorEvent) event.getData();
            throw failure(error.getCode(), error.getMessage());
        }
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

    private static Response throwIfFailed(Response response) {
        if (response.getError() != null) {
            throw failure(response.getError().getCode(), response.getError().getMessage());
        }
        return response;
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
